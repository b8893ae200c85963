/* common_path.c: see common_path.h: the longest common subsequence of components. */
#include "emit/common_path.h"

#include <ctype.h>
#include <string.h>

enum { MOST = 16 }; /* components; the last one holds what is beyond */

struct component {
    const char *text, *bare; /* bare: without digits */
};

static const char *without_digits(struct arena *arena, const char *text)
{
    char *bare = arena_printf(arena, "%s", text), *end = bare;
    for (; *text; text++)
        if (!isdigit((unsigned char)*text))
            *end++ = *text;
    *end = '\0';
    return bare;
}

const char *last_word(struct arena *arena, const char *path)
{
    const char *dot = strrchr(path, '.');
    return without_digits(arena, dot ? dot + 1 : path);
}

static int split(struct arena *arena, const char *path, struct component *parts)
{
    int count = 0;
    for (const char *end; path; path = end ? end + 1 : NULL, count++) {
        end = count + 1 < MOST ? strchr(path, '.') : NULL;
        const char *text = arena_strndup(arena, path, end ? (size_t)(end - path) : strlen(path));
        parts[count] = (struct component){text, without_digits(arena, text)};
    }
    return count;
}

/* 0 when they are not. */
static int alike(const struct component *a, const struct component *b)
{
    enum { NUMBERS = 1, BUT_FOR_DIGITS, EQUAL };
    if (strcmp(a->text, b->text) == 0)
        return EQUAL;
    return strcmp(a->bare, b->bare) != 0 ? 0 : *a->bare ? BUT_FOR_DIGITS : NUMBERS;
}

static int greater(int a, int b)
{
    return a > b ? a : b;
}

/* best[i][j]: of what is left behind x[0, i) and y[0, j). */
static void match(const struct component *x, int m, const struct component *y, int n, int best[][MOST + 1])
{
    for (int i = m - 1; i >= 0; i--)
        for (int j = n - 1; j >= 0; j--) {
            int same = alike(&x[i], &y[j]);
            best[i][j] = greater(best[i + 1][j], best[i][j + 1]);
            if (same)
                best[i][j] = greater(best[i][j], same + best[i + 1][j + 1]);
        }
}

const char *common_path(struct arena *arena, const char *a, const char *b)
{
    if (strcmp(a, b) == 0)
        return a;
    struct component x[MOST], y[MOST];
    int m = split(arena, a, x), n = split(arena, b, y), best[MOST + 1][MOST + 1] = {0};
    match(x, m, y, n, best);
    const char *path = "";
    for (int i = 0, j = 0; i < m && j < n;) {
        int same = alike(&x[i], &y[j]);
        if (same && best[i][j] == same + best[i + 1][j + 1]) {
            const char *text = strcmp(x[i].text, y[j].text) == 0 ? x[i].text : x[i].bare;
            path = arena_printf(arena, "%s%s%s", path, *path && *text ? "." : "", text);
            i++, j++;
        } else if (best[i][j] == best[i + 1][j]) {
            i++;
        } else {
            j++;
        }
    }
    return path;
}
