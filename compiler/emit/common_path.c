/* common_path.c: see common_path.h: the longest common subsequence of components. */
#include "emit/common_path.h"

#include <stdbool.h>
#include <string.h>

enum { MOST = 16 }; /* components; the last one holds what is beyond */

struct component {
    const char *text;
    int length;
};

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

static int split(const char *path, struct component *parts)
{
    int count = 0;
    for (const char *end; path; path = *end ? end + 1 : NULL) {
        end = path + (count + 1 < MOST ? strcspn(path, ".") : strlen(path));
        parts[count++] = (struct component){path, (int)(end - path)};
    }
    return count;
}

static bool equal(const struct component *a, const struct component *b)
{
    return a->length == b->length && memcmp(a->text, b->text, (size_t)a->length) == 0;
}

/* Copies what is not a digit; how much that is. */
static int copy_letters(const struct component *part, char *to)
{
    int count = 0;
    for (int i = 0; i < part->length; i++)
        if (!is_digit(part->text[i]))
            to[count++] = part->text[i];
    return count;
}

static int next_letter(const struct component *part, int at)
{
    while (at < part->length && is_digit(part->text[at]))
        at++;
    return at;
}

/* 0 when they are not. */
static int alike(const struct component *a, const struct component *b)
{
    enum { NUMBERS = 1, BUT_FOR_DIGITS, EQUAL };
    int i = next_letter(a, 0), j = next_letter(b, 0), letters = 0;
    if (equal(a, b))
        return EQUAL;
    for (; i < a->length && j < b->length && a->text[i] == b->text[j]; letters++) {
        i = next_letter(a, i + 1);
        j = next_letter(b, j + 1);
    }
    return i < a->length || j < b->length ? 0 : letters ? BUT_FOR_DIGITS : NUMBERS;
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

/* Behind a point when something stands before it. */
static char *append(char *path, char *end, const struct component *part, bool letters)
{
    char *start = end > path ? end + 1 : end;
    int length = letters ? copy_letters(part, start) : part->length;
    if (!letters)
        memcpy(start, part->text, (size_t)length);
    if (!length)
        return end;
    if (end > path)
        *end = '.';
    return start + length;
}

const char *common_path(struct arena *arena, const char *a, const char *b)
{
    if (strcmp(a, b) == 0)
        return a;
    struct component x[MOST], y[MOST];
    int m = split(a, x), n = split(b, y), best[MOST + 1][MOST + 1] = {0};
    char *path = arena_alloc(arena, strlen(a) + 2), *end = path;
    match(x, m, y, n, best);
    for (int i = 0, j = 0; i < m && j < n;) {
        int same = alike(&x[i], &y[j]);
        bool taken = same && best[i][j] == same + best[i + 1][j + 1], left = best[i][j] == best[i + 1][j];
        if (taken)
            end = append(path, end, &x[i], !equal(&x[i], &y[j]));
        i += taken || left;
        j += taken || !left;
    }
    *end = '\0';
    return path;
}

const char *last_word(struct arena *arena, const char *path)
{
    const char *dot = strrchr(path, '.'), *text = dot ? dot + 1 : path;
    const struct component last = {text, (int)strlen(text)};
    char *word = arena_alloc(arena, strlen(text) + 1);
    copy_letters(&last, word);
    return word;
}
