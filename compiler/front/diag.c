#include "front/diag.h"

#include "front/text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_MESSAGES = 20, MAX_MESSAGE = 400, MAX_EXCERPT = 110, EXCERPT_BEFORE = 70, MAX_WORD = 64 };

static const struct row {
    int number;
    const char *text, *remedy;
} rows[] = {
#define X(name, number, text, remedy) {number, text, remedy},
#include "front/errors.def"
#undef X
};

/* By the first byte; 0 when none begins with it. */
static size_t announced_length(unsigned char first)
{
    if (first < 0xc2)
        return first < 0x80;
    if (first < 0xf0)
        return first < 0xe0 ? 2 : 3;
    return first < 0xf5 ? 4 : 0;
}

size_t utf8_length(const char *text, const char *end)
{
    const unsigned char *c = (const unsigned char *)text;
    size_t length = announced_length(c[0]);
    if (length > (size_t)(end - text))
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((c[i] & 0xc0) != 0x80)
            return 0;
    bool overlong = (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xf0 && c[1] < 0x90);
    bool surrogate = c[0] == 0xed && c[1] >= 0xa0;
    bool beyond = c[0] == 0xf4 && c[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

/* Text that a terminal shows as it is: what is not printable or not UTF-8 becomes `?`. */
static void write_plain(FILE *out, const char *text, const char *end)
{
    while (text < end) {
        size_t length = utf8_length(text, end);
        bool control = ((unsigned char)*text < 0x20 && *text != '\t') || *text == 0x7f;
        if (length == 0 || control)
            fputc('?', out);
        else
            fwrite(text, 1, length, out);
        text += length ? length : 1;
    }
}

/* Not in the middle of a character. */
static const char *character_start(const char *text, const char *begin)
{
    for (int i = 0; i < 3 && text > begin && ((unsigned char)*text & 0xc0) == 0x80; i++)
        text--;
    return text;
}

static const char *line_start(struct loc loc)
{
    const char *text = loc.source->text, *end = text + loc.source->size;
    for (int line = 1; line < loc.line && text < end; line++) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        text = newline ? newline + 1 : end;
    }
    return text;
}

/* As wide as the text: a tab for a tab, a blank for any other character. */
static void write_blanks(FILE *out, const char *text, const char *end)
{
    for (size_t length; text < end; text += length ? length : 1) {
        length = utf8_length(text, end);
        fputc(*text == '\t' ? '\t' : ' ', out);
    }
}

/* The source line and the caret; of a long line, the part around the caret. */
static void write_excerpt(FILE *out, struct loc loc)
{
    const char *end = loc.source->text + loc.source->size;
    const char *begin = line_start(loc);
    const char *stop = memchr(begin, '\n', (size_t)(end - begin));
    stop = stop ? stop : end;
    if (stop > begin && stop[-1] == '\r')
        stop--;
    const char *caret = stop - begin < loc.column - 1 ? stop : begin + loc.column - 1;
    const char *left = begin, *right = stop;
    if (stop - begin > MAX_EXCERPT) {
        left = caret - begin > EXCERPT_BEFORE ? character_start(caret - EXCERPT_BEFORE, begin) : begin;
        right = stop - left > MAX_EXCERPT ? character_start(left + MAX_EXCERPT, left) : stop;
    }
    const char *dots = left > begin ? "..." : "";
    fputs(dots, out);
    write_plain(out, left, right);
    fprintf(out, "%s\n%*s", right < stop ? "..." : "", (int)strlen(dots), "");
    write_blanks(out, left, caret);
    fputs("^\n", out);
}

static void write_place(FILE *out, struct loc loc)
{
    if (!loc.source)
        fputs("ddpc: ", out);
    else if (loc.line == 0)
        fprintf(out, "%s: ", loc.source->name);
    else
        fprintf(out, "%s:%d:%d: ", loc.source->name, loc.line, loc.column);
}

static void write_text(FILE *out, struct arena *arena, const char *format, va_list arguments)
{
    char *text = arena_vprintf(arena, format, arguments);
    size_t length = strlen(text);
    const char *end = text + length;
    if (length > MAX_MESSAGE)
        end = character_start(text + MAX_MESSAGE, text);
    write_plain(out, text, end);
    fputs(length > MAX_MESSAGE ? "...\n" : "\n", out);
}

void diag_error(struct diag *diag, struct loc loc, enum error error, ...)
{
    if (++diag->errors > MAX_MESSAGES)
        return;
    char *message = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&message, &size);
    if (!out)
        abort();
    write_place(out, loc);
    fprintf(out, "error E%04d: ", rows[error].number);
    va_list arguments;
    va_start(arguments, error);
    write_text(out, diag->arena, rows[error].text, arguments);
    va_end(arguments);
    if (loc.source && loc.line > 0)
        write_excerpt(out, loc);
    fclose(out);
    vec_push(diag->arena, &diag->messages, arena_strndup(diag->arena, message, size));
    free(message);
}

void diag_print(const struct diag *diag)
{
    for (int i = 0; i < diag->messages.count; i++)
        fputs(diag->messages.at[i], stderr);
    if (diag->errors > diag->messages.count)
        fprintf(stderr, "ddpc: %d more errors\n", diag->errors - diag->messages.count);
}

/* The text with "..." for each of its conversions. */
static char *without_conversions(struct arena *arena, const char *format)
{
    char *text = arena_alloc(arena, 3 * strlen(format) + 1), *to = text;
    for (const char *c = format; *c; c++) {
        if (*c != '%') {
            *to++ = *c;
            continue;
        }
        to = stpcpy(to, "...");
        c += 1 + strspn(c + 1, "-+ #.*0123456789lhjzt");
    }
    return text;
}

const char *diag_explain(struct arena *arena, const char *number)
{
    char *end;
    long wanted = strtol(number + (*number == 'E' || *number == 'e'), &end, 10);
    for (size_t i = 0; i < sizeof rows / sizeof *rows && !*end; i++)
        if (rows[i].number == wanted)
            return arena_printf(arena, "E%04d: %s\n%s", rows[i].number,
                                without_conversions(arena, rows[i].text), rows[i].remedy);
    return NULL;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Damerau-Levenshtein distance: insertions, deletions, replacements, swaps of neighbours. */
static int distance(const char *a, const char *b)
{
    int n = (int)strlen(a), m = (int)strlen(b);
    int table[MAX_WORD + 1][MAX_WORD + 1];
    for (int i = 0; i <= n; i++) {
        for (int j = 0; j <= m; j++) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            int replaced = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            table[i][j] = least(replaced, least(table[i - 1][j], table[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = least(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[n][m];
}

const char *nearest(const char *word, const char *const *candidates, int count)
{
    const char *best = NULL;
    size_t length = strlen(word);
    if (length < 2 || length > MAX_WORD)
        return NULL;
    int limit = length < 6 ? 1 : (int)length / 3;
    for (int i = 0; i < count; i++) {
        if (strlen(candidates[i]) > MAX_WORD)
            continue;
        int d = distance(word, candidates[i]);
        if (d <= limit) {
            best = candidates[i];
            limit = d - 1;
        }
    }
    return best;
}

const char *did_you_mean(struct arena *arena, const char *word, const char *const *candidates, int count)
{
    const char *near = nearest(word, candidates, count);
    return near ? arena_printf(arena, " (did you mean `%s`?)", near) : "";
}
