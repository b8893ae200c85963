/* config.c: finds each setting of the table in the spec, in a --set, or takes its default. */
#include "front/config.h"

#include "front/parse.h"
#include "front/setting.h"

#include <stdlib.h>
#include <string.h>

struct resolver {
    struct config *config;
    const struct ast *ast;
    struct arena *arena;
    struct diag *diag;
    const struct ast_section *train, *dataset, *distribute;
};

static bool same(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

static bool is_row(const struct setting *row, const char *section, const char *key)
{
    return same(row->section, section) && same(row->key, key);
}

/* "optimizer.lr", as --set may have it. */
static bool is_dotted_row(const struct setting *row, const char *section, const char *key)
{
    size_t length = strlen(row->key);
    return same(row->section, section) && row->item && strncmp(key, row->key, length) == 0 &&
           key[length] == '.' && same(key + length + 1, row->item);
}

bool config_is_text(const char *section, const char *key)
{
    const char *kind = same(section, "train") || same(section, "distribute") ? section : "dataset";
    for (int i = 0; i < setting_count; i++)
        if (settings[i].type == TYPE_TEXT && is_row(&settings[i], kind, key))
            return true;
    return false;
}

/* Names for "did you mean", each once. */
struct names { VEC(const char *) list; };

static void add_name(struct arena *arena, struct names *names, const char *name)
{
    for (int i = 0; i < names->list.count; i++)
        if (same(names->list.at[i], name))
            return;
    vec_push(arena, &names->list, name);
}

static const char *meant(struct resolver *r, const char *word, const struct names *names)
{
    return did_you_mean(r->arena, word, names->list.at, names->list.count);
}

/* The row of an item; of any item of the form when that is NULL. */
static const struct setting *row_of(const char *section, const char *key, enum setting_form form,
                                    const char *item)
{
    for (int i = 0; i < setting_count; i++)
        if (is_row(&settings[i], section, key) && settings[i].form == form &&
            (!item || same(settings[i].item, item)))
            return &settings[i];
    return NULL;
}

static void unknown_item(struct resolver *r, const char *section, const char *key, enum setting_form form,
                         const char *item, struct loc loc)
{
    struct names names = {0};
    for (int i = 0; i < setting_count; i++)
        if (is_row(&settings[i], section, key) && settings[i].form == form)
            add_name(r->arena, &names, settings[i].item);
    diag_error(r->diag, loc, E_UNKNOWN_ITEM, key, item, meant(r, item, &names));
}

/* sgd(lr = 0.1) */
static void check_arguments(struct resolver *r, const char *section, const char *key,
                            const struct ast_call *call)
{
    for (int i = 0; i < call->args.count; i++) {
        const struct ast_arg *arg = &call->args.at[i];
        if (!arg->name)
            diag_error(r->diag, arg->loc, E_SETTING_TYPE, call->name, "arguments with names",
                       expr_described(arg->value));
        else if (!row_of(section, key, FORM_ARGUMENT, arg->name))
            unknown_item(r, section, key, FORM_ARGUMENT, arg->name, arg->loc);
    }
}

/* pad_crop(4) among the items of augment */
static void check_called(struct resolver *r, const char *section, const struct ast_setting *setting,
                         int index)
{
    const struct ast_expr *value = setting->args.at[index].value;
    if (value->kind != AST_CALL) {
        diag_error(r->diag, value->loc, E_SETTING_TYPE, setting->key, "calls such as flip(0.5)",
                   expr_described(value));
        return;
    }
    const struct ast_call *call = value->call;
    if (!row_of(section, setting->key, FORM_CALLED, call->name))
        unknown_item(r, section, setting->key, FORM_CALLED, call->name, call->loc);
    else if (call->args.count != 1 || call->args.at[0].name)
        diag_error(r->diag, call->loc, E_EXTRA_VALUE, call->name);
    for (int i = 0; i < index; i++)
        if (setting->args.at[i].value->kind == AST_CALL &&
            same(setting->args.at[i].value->call->name, call->name))
            diag_error(r->diag, call->loc, E_GIVEN_TWICE, call->name);
}

static void check_value(struct resolver *r, const char *section, const struct ast_setting *setting, int index)
{
    const struct ast_arg *arg = &setting->args.at[index];
    if (!row_of(section, setting->key, FORM_VALUE, NULL))
        diag_error(r->diag, arg->loc, E_SETTING_TYPE, setting->key, "values with names",
                   expr_described(arg->value));
    else if (index > 0)
        diag_error(r->diag, arg->loc, E_EXTRA_VALUE, setting->key);
    else if (arg->value->kind == AST_CALL && row_of(section, setting->key, FORM_ARGUMENT, NULL))
        check_arguments(r, section, setting->key, arg->value->call);
}

/* Every item of the setting must have a row in the table. */
static void check_items(struct resolver *r, const char *section, const struct ast_setting *setting)
{
    bool calls = row_of(section, setting->key, FORM_CALLED, NULL) != NULL;
    for (int i = 0; i < setting->args.count; i++) {
        const struct ast_arg *arg = &setting->args.at[i];
        if (!arg->name)
            (calls ? check_called : check_value)(r, section, setting, i);
        else if (!row_of(section, setting->key, FORM_NAMED, arg->name))
            unknown_item(r, section, setting->key, FORM_NAMED, arg->name, arg->loc);
    }
}

static const char *dotted_key(struct arena *arena, const struct setting *row)
{
    return arena_printf(arena, "%s.%s", row->key, row->item);
}

static void unknown_key(struct resolver *r, const char *section, const struct ast_setting *setting)
{
    struct names names = {0};
    bool dotted = strchr(setting->key, '.') != NULL;
    for (int i = 0; i < setting_count; i++) {
        const struct setting *row = &settings[i];
        if (same(row->section, section))
            add_name(r->arena, &names, dotted && row->item ? dotted_key(r->arena, row) : row->key);
    }
    diag_error(r->diag, setting->loc, E_UNKNOWN_KEY, setting->key, section, meant(r, setting->key, &names));
}

static int first_row(const char *section, const char *key)
{
    for (int i = 0; i < setting_count; i++)
        if (is_row(&settings[i], section, key))
            return i;
    return -1;
}

static void check_section(struct resolver *r, const struct ast_section *section)
{
    const struct ast_setting **seen = arena_alloc(r->arena, (size_t)setting_count * sizeof *seen);
    for (int i = 0; i < section->settings.count; i++) {
        const struct ast_setting *setting = section->settings.at[i];
        int row = first_row(section->kind, setting->key);
        if (row < 0) {
            unknown_key(r, section->kind, setting);
            continue;
        }
        if (seen[row])
            diag_error(r->diag, setting->loc, E_KEY_TWICE, setting->key, seen[row]->loc.source->name,
                       seen[row]->loc.line);
        seen[row] = setting;
        check_items(r, section->kind, setting);
    }
}

static const struct ast_section *find_section(const struct ast *ast, const char *kind, const char *name)
{
    for (int i = 0; i < ast->sections.count; i++) {
        const struct ast_section *section = ast->sections.at[i];
        if (same(section->kind, kind) && (!name || same(section->name, name)))
            return section;
    }
    return NULL;
}

static void check_sections(struct resolver *r)
{
    for (int i = 0; i < r->ast->sections.count; i++) {
        const struct ast_section *section = r->ast->sections.at[i];
        const struct ast_section *first = find_section(r->ast, section->kind, section->name);
        if (first == section)
            check_section(r, section);
        else
            diag_error(r->diag, section->loc, E_SECTION_TWICE, section->name ? section->name : section->kind,
                       first->loc.source->name, first->loc.line);
    }
}

/* The kind of the section that a --set names: train, distribute, dataset, or a dataset's own name. */
static const char *override_kind(const struct resolver *r, const struct ast_override *override)
{
    const char *name = override->section;
    if (same(name, "train") || same(name, "distribute") || same(name, "dataset"))
        return name;
    return find_section(r->ast, "dataset", name) ? "dataset" : NULL;
}

static void unknown_section(struct resolver *r, const struct ast_override *override)
{
    struct names names = {0};
    add_name(r->arena, &names, "train");
    add_name(r->arena, &names, "distribute");
    add_name(r->arena, &names, "dataset");
    for (int i = 0; i < r->ast->sections.count; i++)
        if (r->ast->sections.at[i]->name)
            add_name(r->arena, &names, r->ast->sections.at[i]->name);
    struct loc loc = {override->setting->loc.source, 1, 1};
    diag_error(r->diag, loc, E_UNKNOWN_SECTION, override->section, meant(r, override->section, &names));
}

static bool has_dotted_row(const char *section, const char *key)
{
    for (int i = 0; i < setting_count; i++)
        if (is_dotted_row(&settings[i], section, key))
            return true;
    return false;
}

static void check_override(struct resolver *r, const struct ast_override *override)
{
    const char *kind = override_kind(r, override);
    const struct ast_setting *setting = override->setting;
    if (!kind)
        unknown_section(r, override);
    else if (first_row(kind, setting->key) >= 0)
        check_items(r, kind, setting);
    else if (!has_dotted_row(kind, setting->key))
        unknown_key(r, kind, setting);
    else if (setting->args.count != 1 || setting->args.at[0].name)
        diag_error(r->diag, setting->args.at[0].loc, E_EXTRA_VALUE, setting->key);
}

static const struct ast_arg *named(const struct ast_arg *args, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (name ? same(args[i].name, name) : !args[i].name)
            return &args[i];
    return NULL;
}

static const struct ast_arg *called(const struct ast_setting *setting, const char *name)
{
    for (int i = 0; i < setting->args.count; i++) {
        const struct ast_expr *value = setting->args.at[i].value;
        if (value->kind == AST_CALL && same(value->call->name, name) && value->call->args.count == 1)
            return &value->call->args.at[0];
    }
    return NULL;
}

/* Where the row's value stands in the setting; NULL when it does not. */
static const struct ast_arg *item_of(const struct ast_setting *setting, const struct setting *row)
{
    const struct ast_arg *first = named(setting->args.at, setting->args.count, NULL);
    switch (row->form) {
    case FORM_VALUE:
        return first;
    case FORM_NAMED:
        return named(setting->args.at, setting->args.count, row->item);
    case FORM_CALLED:
        return called(setting, row->item);
    case FORM_ARGUMENT:
        if (!first || first->value->kind != AST_CALL)
            return NULL;
        return named(first->value->call->args.at, first->value->call->args.count, row->item);
    }
    return NULL;
}

static bool addresses(const struct resolver *r, const struct ast_override *override,
                      const struct setting *row)
{
    if (!same(override_kind(r, override), row->section))
        return false;
    bool by_name = !same(override->section, row->section);
    return !by_name || (r->dataset && same(override->section, r->dataset->name));
}

/* The last --set wins; one of a whole setting (`optimizer`) also says what its items are. */
static bool find_override(const struct resolver *r, const struct setting *row, const struct ast_arg **arg)
{
    for (int i = r->ast->overrides.count; i-- > 0;) {
        const struct ast_override *override = r->ast->overrides.at[i];
        if (!addresses(r, override, row))
            continue;
        if (is_dotted_row(row, row->section, override->setting->key)) {
            *arg = &override->setting->args.at[0];
            return true;
        }
        if (same(row->key, override->setting->key)) {
            *arg = item_of(override->setting, row);
            return true;
        }
    }
    return false;
}

static const struct ast_section *section_of(const struct resolver *r, const struct setting *row)
{
    if (same(row->section, "train"))
        return r->train;
    return same(row->section, "dataset") ? r->dataset : r->distribute;
}

static const struct ast_arg *find_in_section(const struct ast_section *section, const struct setting *row)
{
    for (int i = 0; section && i < section->settings.count; i++)
        if (same(section->settings.at[i]->key, row->key))
            return item_of(section->settings.at[i], row);
    return NULL;
}

/* What the spec or a --set gives; NULL: nothing. */
static const struct ast_arg *find_given(const struct resolver *r, const struct setting *row)
{
    const struct ast_arg *arg = NULL;
    return find_override(r, row, &arg) ? arg : find_in_section(section_of(r, row), row);
}

static const struct ast_arg *default_of(struct resolver *r, const struct setting *row)
{
    struct source *source = arena_alloc(r->arena, sizeof *source);
    *source = (struct source){"default", row->otherwise, strlen(row->otherwise)};
    return &parse_items(r->arena, r->diag, source, 0)->args.at[0];
}

/* A misspelt key has been reported already. */
static bool is_misspelt(const struct ast_section *section, const struct setting *row)
{
    for (int i = 0; i < section->settings.count; i++)
        if (nearest(section->settings.at[i]->key, &row->key, 1))
            return true;
    return false;
}

/* An argument is missed only in a call whose arguments are all right. */
static void missing_argument(struct resolver *r, const struct setting *row)
{
    const struct setting *whole = row_of(row->section, row->key, FORM_VALUE, NULL);
    const struct ast_arg *arg = find_given(r, whole);
    if (!arg || !expr_callee(arg->value))
        return;
    const struct ast_call *call = arg->value->kind == AST_CALL ? arg->value->call : NULL;
    for (int i = 0; call && i < call->args.count; i++)
        if (!call->args.at[i].name || !row_of(row->section, row->key, FORM_ARGUMENT, call->args.at[i].name))
            return;
    diag_error(r->diag, arg->value->loc, E_KEY_MISSING,
               arena_printf(r->arena, "`%s`", setting_name(r->arena, whole)), row->item);
}

static void missing(struct resolver *r, const struct setting *row)
{
    const struct ast_section *section = section_of(r, row);
    if (row->form == FORM_ARGUMENT)
        missing_argument(r, row);
    else if (!is_misspelt(section, row))
        diag_error(r->diag, section->loc, E_KEY_MISSING,
                   arena_printf(r->arena, "the %s section", row->section), row->key);
}

static void add_value(struct resolver *r, const struct setting *row, const struct ast_arg *arg,
                      struct loc loc)
{
    struct ast_arg shown = *arg;
    shown.name = NULL;
    if (row->type == TYPE_BATCH && !shown.units[0])
        memcpy(shown.units, (const char *[]){"per", "rank", NULL}, sizeof shown.units);
    struct config_value value = {setting_name(r->arena, row), ast_arg_text(r->arena, &shown), loc};
    vec_push(r->arena, &r->config->values, value);
}

/* Whether the row is to be read. One of another dataset format must not be given; where the format is not known,
   what is given is still checked. */
static bool is_wanted(struct resolver *r, const struct setting *row, const struct ast_arg *arg)
{
    enum dataset_format format = r->config->dataset.format;
    if (!row->format)
        return true;
    if (format == N_FORMATS)
        return arg != NULL;
    if (same(row->format, format_name(format)))
        return true;
    if (arg)
        diag_error(r->diag, arg->value->loc, E_OTHER_FORMAT, setting_name(r->arena, row), row->format,
                   format_name(format));
    return false;
}

static void resolve_row(struct resolver *r, const struct setting *row)
{
    const struct ast_arg *arg = find_given(r, row);
    struct loc loc = arg ? arg->value->loc : (struct loc){0};
    if (!is_wanted(r, row, arg))
        return;
    if (!arg && row->otherwise)
        arg = default_of(r, row);
    if (!arg)
        missing(r, row);
    else if (setting_read(row, arg, r->config, r->arena, r->diag))
        add_value(r, row, arg, loc);
}

static void resolve_rows(struct resolver *r, const char *section)
{
    for (int i = 0; i < setting_count; i++)
        if (same(settings[i].section, section))
            resolve_row(r, &settings[i]);
}

/* The place of a value in the spec or in a --set; none for a default. */
static struct loc loc_of(const struct config *config, const char *key)
{
    for (int i = 0; i < config->values.count; i++)
        if (same(config->values.at[i].key, key))
            return config->values.at[i].loc;
    return (struct loc){0};
}

static bool require_section(struct resolver *r, const struct ast_section *section, const char *kind)
{
    if (!section)
        diag_error(r->diag, (struct loc){.source = r->ast->sources.at[0]}, E_NO_SECTION, kind);
    return section != NULL;
}

static void no_dataset(struct resolver *r)
{
    struct names names = {0};
    for (int i = 0; i < r->ast->sections.count; i++)
        if (r->ast->sections.at[i]->name)
            add_name(r->arena, &names, r->ast->sections.at[i]->name);
    const char *name = r->config->dataset.name;
    diag_error(r->diag, loc_of(r->config, "train.data"), E_NO_DATASET, name, meant(r, name, &names));
}

static void resolve_train(struct resolver *r)
{
    r->train = find_section(r->ast, "train", NULL);
    if (require_section(r, r->train, "train"))
        resolve_rows(r, "train");
    struct config *config = r->config;
    config->model_loc = loc_of(config, "train.model");
    config->data_loc = loc_of(config, "train.data");
    config->loss_loc = loc_of(config, "train.loss");
    config->batch_loc = loc_of(config, "train.batch");
    config->precision_loc = loc_of(config, "train.precision");
    config->memory_loc = loc_of(config, "train.memory");
}

static void resolve_dataset(struct resolver *r)
{
    const char *name = r->config->dataset.name;
    if (!require_section(r, find_section(r->ast, "dataset", NULL), "dataset") || !name)
        return;
    r->dataset = find_section(r->ast, "dataset", name);
    if (r->dataset)
        resolve_rows(r, "dataset");
    else
        no_dataset(r);
}

/* tcp://HOST:PORT */
static bool is_address(const char *text)
{
    if (strncmp(text, "tcp://", 6) != 0)
        return false;
    const char *colon = strrchr(text + 6, ':');
    if (!colon || colon == text + 6 || strspn(colon + 1, "0123456789") != strlen(colon + 1))
        return false;
    long port = strtol(colon + 1, NULL, 10);
    return strlen(colon + 1) <= 5 && port >= 1 && port <= 65535;
}

static void resolve_distribute(struct resolver *r)
{
    r->distribute = find_section(r->ast, "distribute", NULL);
    resolve_rows(r, "distribute");
    const char *init = r->config->distribute.init;
    if (init && !is_address(init))
        diag_error(r->diag, loc_of(r->config, "distribute.init"), E_INIT_ADDRESS, init);
}

static void check_optimizer(struct resolver *r)
{
    const struct optimizer_config *optimizer = &r->config->train.optimizer;
    if (optimizer->nesterov && (optimizer->momentum <= 0 || optimizer->dampening != 0))
        diag_error(r->diag, loc_of(r->config, "train.optimizer.nesterov"), E_NESTEROV);
}

static void divide_batch(struct resolver *r)
{
    struct train_config *train = &r->config->train;
    int world = r->config->distribute.world;
    if (!train->batch_global || !world)
        return;
    if (train->batch % world)
        diag_error(r->diag, r->config->batch_loc, E_BATCH_WORLD, (long long)train->batch, world);
    train->batch /= world;
}

void config_resolve(struct config *config, const struct ast *ast, struct arena *arena, struct diag *diag)
{
    struct resolver r = {.config = config, .ast = ast, .arena = arena, .diag = diag};
    *config = (struct config){.dataset.format = N_FORMATS};
    check_sections(&r);
    for (int i = 0; i < ast->overrides.count; i++)
        check_override(&r, ast->overrides.at[i]);
    resolve_train(&r);
    resolve_dataset(&r);
    resolve_distribute(&r);
    check_optimizer(&r);
    divide_batch(&r);
}
