/* config_show.c: every value and where it came from, in columns. */
#include "front/config.h"

#include <string.h>

static int widest(int width, const char *text)
{
    int length = (int)strlen(text);
    return length > width ? length : width;
}

static void write_origin(FILE *file, struct loc loc)
{
    if (!loc.source)
        fputs("default\n", file);
    else if (strcmp(loc.source->name, "--set") == 0)
        fputs("--set\n", file);
    else
        fprintf(file, "%s:%d\n", loc.source->name, loc.line);
}

void config_show(FILE *file, const struct config *config)
{
    int key = 0, value = 0;
    for (int i = 0; i < config->values.count; i++) {
        key = widest(key, config->values.at[i].key);
        value = widest(value, config->values.at[i].value);
    }
    for (int i = 0; i < config->values.count; i++) {
        const struct config_value *v = &config->values.at[i];
        fprintf(file, "%-*s  %-*s  ", key, v->key, value, v->value);
        write_origin(file, v->loc);
    }
}
