/* units.c: see units.h. */
#include "base/units.h"

const char *quantity_text(struct arena *arena, double value)
{
    static const char *const prefix[] = {"", "k", "M", "G", "T", "P", "E"};
    int power = 0;
    for (; value >= 999.5 && power < 6; power++)
        value /= 1000;
    return arena_printf(arena, "%.3g %s", value, prefix[power]);
}

const char *size_text(struct arena *arena, int64_t bytes)
{
    static const char *const unit[] = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    double value = (double)bytes;
    int power = 0;
    for (; value >= 1024 && power < 4; power++)
        value /= 1024;
    return arena_printf(arena, "%.*f %s", power ? 1 : 0, value, unit[power]);
}

const char *time_text(struct arena *arena, double seconds)
{
    static const char *const unit[] = {"us", "ms", "s"};
    double value = seconds * 1e6;
    int power = 0;
    for (; value >= 999.5 && power < 2; power++)
        value /= 1000;
    return arena_printf(arena, "%.*f %s", value < 99.95 ? 1 : 0, value, unit[power]);
}
