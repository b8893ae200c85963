/* setting.c: every setting in one table, and the reading of values by type. */
#include "front/setting.h"

#include "data/sampler.h"
#include "front/parse.h"

#include <math.h>
#include <string.h>

static const char *const formats[] = {
    [FORMAT_CIFAR10] = "cifar10", [FORMAT_GENERATED] = "generated", NULL
};
static const struct { int64_t height, width, channels, classes; } images[N_FORMATS] = {
    [FORMAT_CIFAR10] = {32, 32, 3, 10},
};
static const char *const optimizers[] = {"sgd", NULL};
static const char *const precisions[] = {
    [PRECISION_F32] = "f32", [PRECISION_TF32] = "tf32", [PRECISION_BF16] = "bf16", NULL
};
static const char *const winograds[] = {[WINOGRAD_OFF] = "off", [WINOGRAD_AUTO] = "auto", NULL};
static const char *const backends[] = {"auto", "shm", "mpi", "nccl", NULL};
static const char *const buffers[] = {[BUFFERS_RANK0] = "rank0", [BUFFERS_AVERAGE] = "average", NULL};

#define AT(member) offsetof(struct config, member)
#define MEBI (1024.0 * 1024.0)

#define ANY 0, 0, NULL, NULL
#define RANGE(least, most) least, most, NULL, NULL
#define CHOICES(list) 0, 0, list, NULL
#define FILES 0, 0, NULL, "cifar10"
#define GENERATED(least, most) least, most, NULL, "generated"

const struct setting settings[] = {
    {"train", "model", NULL, FORM_VALUE, TYPE_CALL, AT(train.model), NULL, ANY},
    {"train", "data", NULL, FORM_VALUE, TYPE_NAME, AT(dataset.name), NULL, ANY},
    {"train", "loss", NULL, FORM_VALUE, TYPE_CALL, AT(train.loss), NULL, ANY},
    {"train", "optimizer", NULL, FORM_VALUE, TYPE_CHOICE, NOT_STORED, NULL, CHOICES(optimizers)},
    {"train", "optimizer", "lr", FORM_ARGUMENT, TYPE_REAL, AT(train.optimizer.lr), NULL, RANGE(0, 1e6)},
    {"train", "optimizer", "momentum", FORM_ARGUMENT, TYPE_REAL, AT(train.optimizer.momentum), "0",
     RANGE(0, 1)},
    {"train", "optimizer", "dampening", FORM_ARGUMENT, TYPE_REAL, AT(train.optimizer.dampening), "0",
     RANGE(0, 1)},
    {"train", "optimizer", "weight_decay", FORM_ARGUMENT, TYPE_REAL, AT(train.optimizer.weight_decay), "0",
     RANGE(0, 1e6)},
    {"train", "optimizer", "nesterov", FORM_ARGUMENT, TYPE_BOOL, AT(train.optimizer.nesterov), "false", ANY},
    {"train", "batch", NULL, FORM_VALUE, TYPE_BATCH, AT(train.batch), NULL, RANGE(1, 1 << 30)},
    {"train", "epochs", NULL, FORM_VALUE, TYPE_INT, AT(train.epochs), "1", RANGE(1, 1000000)},
    {"train", "precision", NULL, FORM_VALUE, TYPE_CHOICE, AT(train.precision), "f32", CHOICES(precisions)},
    {"train", "winograd", NULL, FORM_VALUE, TYPE_CHOICE, AT(train.winograd), "auto", CHOICES(winograds)},
    {"train", "seed", NULL, FORM_VALUE, TYPE_INT64, AT(train.seed), "0", RANGE(0, 0x1p53 - 1)},
    {"train", "memory", NULL, FORM_VALUE, TYPE_SIZE, AT(train.memory), "0 B", RANGE(0, 0x1p50)},

    {"dataset", "format", NULL, FORM_VALUE, TYPE_FORMAT, AT(dataset.format), NULL, CHOICES(formats)},
    {"dataset", "format", "height", FORM_ARGUMENT, TYPE_INT64, AT(dataset.height), NULL, GENERATED(1, 16384)},
    {"dataset", "format", "width", FORM_ARGUMENT, TYPE_INT64, AT(dataset.width), NULL, GENERATED(1, 16384)},
    {"dataset", "format", "channels", FORM_ARGUMENT, TYPE_INT64, AT(dataset.channels), "3",
     GENERATED(1, MAX_CHANNELS)},
    {"dataset", "format", "classes", FORM_ARGUMENT, TYPE_INT64, AT(dataset.classes), NULL,
     GENERATED(1, INT32_MAX)},
    {"dataset", "format", "train", FORM_ARGUMENT, TYPE_INT64, AT(dataset.train_samples), NULL,
     GENERATED(1, DDP_MAX_RECORDS - 1)},
    {"dataset", "format", "test", FORM_ARGUMENT, TYPE_INT64, AT(dataset.test_samples), NULL,
     GENERATED(1, DDP_MAX_RECORDS - 1)},
    {"dataset", "format", "seed", FORM_ARGUMENT, TYPE_INT64, AT(dataset.seed), "0", GENERATED(0, 0x1p53 - 1)},
    {"dataset", "train", NULL, FORM_VALUE, TYPE_TEXT, AT(dataset.train), NULL, FILES},
    {"dataset", "test", NULL, FORM_VALUE, TYPE_TEXT, AT(dataset.test), NULL, FILES},
    {"dataset", "normalize", "mean", FORM_NAMED, TYPE_REALS, AT(dataset.mean), "0", RANGE(-1e6, 1e6)},
    {"dataset", "normalize", "std", FORM_NAMED, TYPE_REALS, AT(dataset.std), "1", RANGE(1e-6, 1e6)},
    {"dataset", "augment", "pad_crop", FORM_CALLED, TYPE_INT, AT(dataset.pad_crop), "0", RANGE(0, 32)},
    {"dataset", "augment", "flip", FORM_CALLED, TYPE_REAL, AT(dataset.flip), "0", RANGE(0, 1)},
    {"dataset", "shuffle", NULL, FORM_VALUE, TYPE_BOOL, AT(dataset.shuffle), "true", ANY},
    {"dataset", "workers", NULL, FORM_VALUE, TYPE_INT, AT(dataset.workers), "2", RANGE(0, 256)},

    {"distribute", "backend", NULL, FORM_VALUE, TYPE_CHOICE_NAME, AT(distribute.backend), "auto",
     CHOICES(backends)},
    {"distribute", "init", NULL, FORM_VALUE, TYPE_TEXT, AT(distribute.init), "\"tcp://localhost:23456\"",
     ANY},
    {"distribute", "world", NULL, FORM_VALUE, TYPE_INT, AT(distribute.world), "1", RANGE(1, 65536)},
    {"distribute", "bucket", NULL, FORM_VALUE, TYPE_SIZE, AT(distribute.bucket), "4 MiB",
     RANGE(4096, 0x1p36)},
    {"distribute", "bucket", "first", FORM_NAMED, TYPE_SIZE, AT(distribute.bucket_first), "1 MiB",
     RANGE(4096, 0x1p36)},
    {"distribute", "buffers", NULL, FORM_VALUE, TYPE_CHOICE, AT(distribute.buffers), "rank0",
     CHOICES(buffers)},
    {"distribute", "timeout", NULL, FORM_VALUE, TYPE_TIME, AT(distribute.timeout), "60 s", RANGE(0.1, 86400)},
};
const int setting_count = sizeof settings / sizeof *settings;

static const struct unit {
    const char *name;
    double factor;
} sizes[] = {{"B", 1},    {"KiB", 1024}, {"MiB", MEBI}, {"GiB", 1024 * MEBI},
             {"KB", 1e3}, {"MB", 1e6},   {"GB", 1e9},   {0}},
  times[] = {{"ms", 1e-3}, {"s", 1}, {"min", 60}, {"h", 3600}, {0}},
  batches[] = {{"per rank", 1}, {"global", 1}, {0}};

/* What a value is read with. */
struct reading {
    const struct setting *setting;
    const struct ast_arg *arg;
    struct config *config;
    struct arena *arena;
    struct diag *diag;
    void *to;
};

typedef bool read_function(struct reading *r);
static read_function read_int, read_int64, read_real, read_reals, read_bool, read_text, read_name, read_call,
    read_format, read_choice, read_choice_name, read_size, read_time, read_batch;

static const struct type {
    read_function *read;
    const char *wants;         /* `train.epochs` takes ... */
    const struct unit *units;  /* NULL: none */
    const char *wants_unit, *base;
} types[N_SETTING_TYPES] = {
    [TYPE_INT] = {read_int, "a whole number", NULL, "no unit", ""},
    [TYPE_INT64] = {read_int64, "a whole number", NULL, "no unit", ""},
    [TYPE_REAL] = {read_real, "a number", NULL, "no unit", ""},
    [TYPE_REALS] = {read_reals, "a number or a list of numbers", NULL, "no unit", ""},
    [TYPE_BOOL] = {read_bool, "true or false", NULL, "no unit", ""},
    [TYPE_TEXT] = {read_text, "a string", NULL, "no unit", ""},
    [TYPE_NAME] = {read_name, "a name", NULL, "no unit", ""},
    [TYPE_CALL] = {read_call, "a name or a call", NULL, "no unit", ""},
    [TYPE_FORMAT] = {read_format, "a name", NULL, "no unit", ""},
    [TYPE_CHOICE] = {read_choice, "a name", NULL, "no unit", ""},
    [TYPE_CHOICE_NAME] = {read_choice_name, "a name", NULL, "no unit", ""},
    [TYPE_SIZE] = {read_size, "a size such as 25 MiB", sizes, "one of the units B, KiB, MiB, GiB, KB, MB, GB",
                   " B"},
    [TYPE_TIME] = {read_time, "a time such as 60 s", times, "one of the units ms, s, min, h", " s"},
    [TYPE_BATCH] = {read_batch, "a whole number", batches, "`per rank` or `global`", ""},
};

const char *format_name(enum dataset_format format)
{
    return formats[format];
}

const char *setting_name(struct arena *arena, const struct setting *setting)
{
    if (!setting->item)
        return arena_printf(arena, "%s.%s", setting->section, setting->key);
    return arena_printf(arena, "%s.%s.%s", setting->section, setting->key, setting->item);
}

const char *expr_described(const struct ast_expr *expr)
{
    switch (expr->kind) {
    case AST_NUMBER: return expr->integer ? "a whole number" : "a number with a fraction";
    case AST_STRING: return "a string";
    case AST_BOOL: return expr->boolean ? "true" : "false";
    case AST_NAME: return "a name";
    case AST_LIST: return "a list";
    case AST_CALL: return "a call";
    default: return "an expression";
    }
}

const char *expr_callee(const struct ast_expr *expr)
{
    if (expr->kind == AST_CALL)
        return expr->call->name;
    if (expr->kind == AST_NAME && expr->name->pieces.count == 1)
        return expr->name->pieces.at[0].text;
    return NULL;
}

static bool wrong_type(struct reading *r, const char *wants)
{
    const struct ast_expr *value = r->arg->value;
    diag_error(r->diag, value->loc, E_SETTING_TYPE, setting_name(r->arena, r->setting), wants,
               expr_described(value));
    return false;
}

static bool is(struct reading *r, enum ast_kind kind)
{
    return r->arg->value->kind == kind || wrong_type(r, types[r->setting->type].wants);
}

static bool check_range(struct reading *r, double value, const struct ast_arg *arg)
{
    const struct setting *s = r->setting;
    if (value >= s->least && value <= s->most)
        return true;
    struct ast_arg shown = *arg;
    shown.name = NULL;
    const char *base = types[s->type].base;
    diag_error(r->diag, arg->value->loc, E_SETTING_RANGE, setting_name(r->arena, s),
               ast_arg_text(r->arena, &shown), arena_printf(r->arena, "%.16g%s", s->least, base),
               arena_printf(r->arena, "%.16g%s", s->most, base));
    return false;
}

static bool check_number(struct reading *r, bool integer)
{
    const struct ast_expr *value = r->arg->value;
    if (!is(r, AST_NUMBER))
        return false;
    if (integer && !value->integer)
        return wrong_type(r, types[r->setting->type].wants);
    return check_range(r, value->number, r->arg);
}

static const char *unit_text(struct arena *arena, const struct ast_arg *arg)
{
    if (!arg->units[0] || !arg->units[1])
        return arg->units[0] ? arg->units[0] : "";
    return arena_printf(arena, "%s %s", arg->units[0], arg->units[1]);
}

/* The unit's place in the type's table; -1 after an error. */
static int read_unit(struct reading *r, const struct unit *units)
{
    const char *text = unit_text(r->arena, r->arg);
    for (int i = 0; units && units[i].name; i++)
        if (strcmp(units[i].name, text) == 0)
            return i;
    if (!*text)
        wrong_type(r, types[r->setting->type].wants);
    else
        diag_error(r->diag, r->arg->value->loc, E_UNIT, setting_name(r->arena, r->setting),
                   types[r->setting->type].wants_unit, text);
    return -1;
}

static bool read_int(struct reading *r)
{
    if (!check_number(r, true))
        return false;
    *(int *)r->to = (int)r->arg->value->whole;
    return true;
}

static bool read_int64(struct reading *r)
{
    if (!check_number(r, true))
        return false;
    *(int64_t *)r->to = r->arg->value->whole;
    return true;
}

static bool read_real(struct reading *r)
{
    if (!check_number(r, false))
        return false;
    *(double *)r->to = r->arg->value->number;
    return true;
}

/* One number for all channels, or one a channel. The format has been read. */
static bool read_reals(struct reading *r)
{
    const struct ast_expr *value = r->arg->value;
    double *to = r->to;
    bool list = value->kind == AST_LIST;
    int channels = (int)r->config->dataset.channels;
    if (list && channels && value->list.items.count != channels) {
        diag_error(r->diag, value->loc, E_CHANNELS, setting_name(r->arena, r->setting),
                   value->list.items.count, channels);
        return false;
    }
    for (int i = 0; i < channels; i++) {
        struct ast_arg item = {.value = list ? value->list.items.at[i] : value};
        struct reading one = *r;
        one.arg = &item;
        one.to = &to[i];
        if (!read_real(&one))
            return false;
    }
    return true;
}

static bool read_bool(struct reading *r)
{
    if (!is(r, AST_BOOL))
        return false;
    *(bool *)r->to = r->arg->value->boolean;
    return true;
}

static bool read_text(struct reading *r)
{
    if (!is(r, AST_STRING))
        return false;
    *(const char **)r->to = r->arg->value->string;
    return true;
}

static bool read_name(struct reading *r)
{
    if (!is(r, AST_NAME))
        return false;
    *(const char **)r->to = expr_callee(r->arg->value);
    return *(const char **)r->to || wrong_type(r, "a name without computed parts");
}

static bool read_call(struct reading *r)
{
    const struct ast_expr *value = r->arg->value;
    const char *callee = expr_callee(value);
    if (!callee)
        return wrong_type(r, types[r->setting->type].wants);
    struct ast_call *call = arena_alloc(r->arena, sizeof *call);
    *call = value->kind == AST_CALL ? *value->call : (struct ast_call){.loc = value->loc, .name = callee};
    *(const struct ast_call **)r->to = call;
    return true;
}

static bool takes_arguments(const struct setting *setting)
{
    for (int i = 0; i < setting_count; i++)
        if (settings[i].form == FORM_ARGUMENT && strcmp(settings[i].key, setting->key) == 0)
            return true;
    return false;
}

static const char *joined(struct arena *arena, const char *const *names, int count)
{
    const char *all = "";
    for (int i = 0; i < count; i++)
        all = arena_printf(arena, "%s%s%s", all, i ? ", " : "", names[i]);
    return all;
}

/* The number of the choice; -1 after an error. */
static int chosen(struct reading *r)
{
    const struct setting *s = r->setting;
    const struct ast_expr *value = r->arg->value;
    const char *name = expr_callee(value);
    if (!name || (value->kind == AST_CALL && !takes_arguments(s))) {
        wrong_type(r, types[s->type].wants);
        return -1;
    }
    int count = 0;
    for (; s->choices[count]; count++)
        if (strcmp(s->choices[count], name) == 0)
            return count;
    diag_error(r->diag, value->loc, E_CHOICE, name, setting_name(r->arena, s),
               joined(r->arena, s->choices, count), did_you_mean(r->arena, name, s->choices, count));
    return -1;
}

static bool read_choice(struct reading *r)
{
    int choice = chosen(r);
    if (choice >= 0 && r->to)
        memcpy(r->to, &choice, sizeof choice);
    return choice >= 0;
}

static bool read_format(struct reading *r)
{
    if (!read_choice(r))
        return false;
    struct dataset_config *dataset = &r->config->dataset;
    dataset->height = images[dataset->format].height;
    dataset->width = images[dataset->format].width;
    dataset->channels = images[dataset->format].channels;
    dataset->classes = images[dataset->format].classes;
    return true;
}

static bool read_choice_name(struct reading *r)
{
    int choice = chosen(r);
    if (choice >= 0)
        *(const char **)r->to = r->setting->choices[choice];
    return choice >= 0;
}

static bool read_with_unit(struct reading *r, const struct unit *units, double *value)
{
    if (!is(r, AST_NUMBER))
        return false;
    int unit = read_unit(r, units);
    *value = unit < 0 ? 0 : r->arg->value->number * units[unit].factor;
    return unit >= 0 && check_range(r, *value, r->arg);
}

static bool read_size(struct reading *r)
{
    double value;
    if (!read_with_unit(r, sizes, &value))
        return false;
    *(int64_t *)r->to = llround(value);
    return true;
}

static bool read_time(struct reading *r)
{
    return read_with_unit(r, times, r->to);
}

/* A batch without a unit is that of a rank. */
static bool read_batch(struct reading *r)
{
    int unit = r->arg->units[0] ? read_unit(r, batches) : 0;
    if (unit < 0 || !check_number(r, true))
        return false;
    r->config->train.batch_global = strcmp(batches[unit].name, "global") == 0;
    *(int64_t *)r->to = r->arg->value->whole;
    return true;
}

bool setting_read(const struct setting *setting, const struct ast_arg *arg, struct config *config,
                  struct arena *arena, struct diag *diag)
{
    const struct type *type = &types[setting->type];
    struct reading r = {setting, arg, config, arena, diag, NULL};
    if (setting->offset != NOT_STORED)
        r.to = (char *)config + setting->offset;
    if (arg->units[0] && !type->units)
        return read_unit(&r, NULL) >= 0;
    return type->read(&r);
}
