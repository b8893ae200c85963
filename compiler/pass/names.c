/* names.c: see names.h. */
#include "pass/names.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <xxhash.h>

/* Words that a C identifier in the emitted program cannot be, or should not: keywords, macros of the GNU
   dialect, functions that the compiler knows, the loops' own variables, the program's own names. */
static const char *const reserved[] = {
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern",
    "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short",
    "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile",
    "while", "asm", "typeof", "bool", "true", "false", "linux", "unix", "NULL", "EOF", "NAN", "INFINITY",
    "abs", "acos", "asin", "atan", "cbrt", "ceil", "cos", "cosh", "erf", "erfc", "exp", "exp2", "expm1",
    "fabs", "fdim", "floor", "fma", "fmax", "fmin", "fmod", "frexp", "gamma", "hypot", "ilogb", "ldexp",
    "lgamma", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf", "nan", "pow", "remainder",
    "rint", "round", "scalb", "signbit", "significand", "sin", "sincos", "sinh", "sqrt", "tan", "tanh",
    "tgamma", "trunc", "j0", "j1", "jn", "y0", "y1", "yn", "drem", "pow10", "maxf", "minf", "abort", "alloca",
    "bcmp", "bcopy", "bzero", "calloc", "exit", "ffs", "fork", "fputs", "free", "index", "rindex", "isalpha",
    "labs", "malloc", "memcmp", "memcpy", "memmove", "memset", "printf", "putchar", "puts", "realloc",
    "scanf", "strcat", "strchr", "strcmp", "strcpy", "strlen", "strstr", "toascii", "tolower", "toupper",
    "main", "read", "write", "open", "close", "b", "c", "h", "i", "j", "k", "m", "n", "p", "q", "r", "s", "t",
    "w", "workspace", "shape", "spans", "lines", "columns", "line", "order", "panels", "stages", "stage", "run",
    "task", "block", "pixels", "row", "pixel", "to", "turned", "i0", "i1", "i2", "i3", "program",
    "value", "from", "best", "at", "top", "bottom", "left", "right",
    "forward", "train_step", "evaluate_step", "evaluate", "tensor_table", "bucket_table", "kernel_table", "run_kernel",
    "T", "G", "BATCH", "N_BUCKETS", "N_TENSORS", "N_KERNELS",
};

/* Where the name is, or would be. */
static struct name *find_name(const struct names *names, const char *text)
{
    size_t slot = XXH3_64bits(text, strlen(text)) & (names->size - 1);
    while (names->slots[slot].text && strcmp(names->slots[slot].text, text) != 0)
        slot = (slot + 1) & (names->size - 1);
    return &names->slots[slot];
}

struct names open_names(struct arena *arena, size_t count)
{
    struct names names = {arena, NULL, 1024};
    while (names.size < 4 * count)
        names.size *= 2;
    names.slots = arena_alloc(arena, names.size * sizeof *names.slots);
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        *find_name(&names, reserved[i]) = (struct name){reserved[i], 2};
    return names;
}

char *c_name(struct arena *arena, const char *path, const char *suffix)
{
    bool prefix = isdigit((unsigned char)*path) || strncasecmp(path, "ddp", 3) == 0 || !*path;
    char *name = arena_printf(arena, "%s%s%s", prefix ? "t_" : "", path, suffix);
    for (char *letter = name; *letter; letter++)
        if (!isalnum((unsigned char)*letter))
            *letter = '_';
    return name;
}

const char *new_name(struct names *names, const char *path, const char *suffix)
{
    const char *base = c_name(names->arena, path, suffix), *text = base;
    struct name *first = find_name(names, base), *slot = first;
    while (slot->text) {
        text = arena_printf(names->arena, "%s_%d", base, first->next++);
        slot = find_name(names, text);
    }
    *slot = (struct name){text, 2};
    return text;
}
