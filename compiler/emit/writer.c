/* writer.c: C text in memory; see writer.h. */
#include "emit/writer.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WIDTH = 110, LEVEL = 4 };

static int column(const struct writer *w)
{
    int start = w->text.count;
    while (start > 0 && w->text.at[start - 1] != '\n')
        start--;
    return w->text.count - start;
}

static void put_spaces(struct writer *w, int count)
{
    for (int i = 0; i < count; i++)
        vec_push(w->arena, &w->text, ' ');
}

static void put_bytes(struct writer *w, const char *bytes, int count)
{
    while (w->text.capacity - w->text.count < count)
        vec_room(w->arena, (void **)&w->text.at, &w->text.capacity, w->text.capacity, 1);
    memcpy(w->text.at + w->text.count, bytes, (size_t)count);
    w->text.count += count;
}

static void put_text(struct writer *w, const char *text)
{
    for (int length; *text; text += length) {
        bool starts_line = w->text.count == 0 || w->text.at[w->text.count - 1] == '\n';
        if (*text != '\n' && starts_line)
            put_spaces(w, w->indent * LEVEL);
        length = *text == '\n' ? 1 : (int)strcspn(text, "\n");
        put_bytes(w, text, length);
    }
}

void put(struct writer *w, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    put_text(w, arena_vprintf(w->arena, format, arguments));
    va_end(arguments);
}

void put_open(struct writer *w, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    put_text(w, arena_vprintf(w->arena, format, arguments));
    va_end(arguments);
    put_text(w, "{\n");
    w->indent++;
}

void put_close(struct writer *w)
{
    w->indent--;
    put_text(w, "}\n");
}

void put_list(struct writer *w, const char *before, const char *const *items, int count, const char *after)
{
    put_text(w, before);
    int hang = column(w);
    for (int i = 0; i < count; i++) {
        bool last = i + 1 == count;
        int width = (int)strlen(items[i]) + (last ? (int)strcspn(after, "\n") : 1);
        if (i && column(w) + 1 + width > WIDTH) {
            vec_push(w->arena, &w->text, '\n');
            put_spaces(w, hang);
        } else if (i) {
            put_text(w, " ");
        }
        put_text(w, items[i]);
        if (!last)
            put_text(w, ",");
    }
    put_text(w, after);
}

const char *writer_text(struct writer *w)
{
    vec_push(w->arena, &w->text, '\0');
    w->text.count--;
    return w->text.at;
}

static bool file_equals(const char *path, const char *text, size_t size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    bool equal = true;
    char part[4096];
    size_t at = 0;
    for (size_t got; equal && (got = fread(part, 1, sizeof part, file)) > 0; at += got)
        equal = got <= size - at && memcmp(part, text + at, got) == 0;
    equal = equal && at == size && !ferror(file);
    fclose(file);
    return equal;
}

static int write_file(const char *path, const char *text, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return -1;
    bool written = fwrite(text, 1, size, file) == size && fflush(file) == 0;
    int why = errno;
    if (fclose(file) == 0 && written)
        return 0;
    errno = written ? errno : why;
    return -1;
}

int writer_save(struct writer *w, const char *directory, const char *name)
{
    const char *text = writer_text(w);
    const char *path = arena_printf(w->arena, "%s/%s", directory, name);
    const char *temporary = arena_printf(w->arena, "%s.tmp", path);
    size_t size = (size_t)w->text.count;
    if (file_equals(path, text, size))
        return 0;
    if (write_file(temporary, text, size) == 0 && rename(temporary, path) == 0)
        return 0;
    int why = errno;
    unlink(temporary);
    errno = why;
    return -1;
}
