/* setting.h: the table of settings, and how the value of one is read. */
#ifndef DDPC_SETTING_H
#define DDPC_SETTING_H

#include "front/config.h"

enum setting_form { /* where in the setting the value stands */
    FORM_VALUE,     /* key VALUE */
    FORM_NAMED,     /* key item = VALUE */
    FORM_ARGUMENT,  /* key name(item = VALUE) */
    FORM_CALLED     /* key item(VALUE) */
};

enum setting_type {
    TYPE_INT, TYPE_INT64, TYPE_REAL, TYPE_REALS, TYPE_BOOL, TYPE_TEXT, TYPE_NAME, TYPE_CALL,
    TYPE_FORMAT,      /* of a dataset: says what its images are */
    TYPE_CHOICE,      /* stored as the number of the choice */
    TYPE_CHOICE_NAME, /* stored as its name */
    TYPE_SIZE, TYPE_TIME, TYPE_BATCH, N_SETTING_TYPES
};

enum { NOT_STORED = -1 };

struct setting {
    const char *section, *key, *item; /* item: NULL for FORM_VALUE */
    enum setting_form form;
    enum setting_type type;
    long offset;                      /* in struct config, or NOT_STORED: checked and shown only */
    const char *otherwise;            /* the default as it would be written in a spec; NULL: must be given */
    double least, most;               /* of numbers, in bytes and seconds */
    const char *const *choices;       /* NULL-terminated */
    const char *format;               /* the one dataset format that has it; NULL: not bound to one */
};
extern const struct setting settings[];
extern const int setting_count;

/* The name of a dataset format. */
const char *format_name(enum dataset_format format);

/* "train.optimizer.lr" */
const char *setting_name(struct arena *arena, const struct setting *setting);

/* Reads the value into the config. False after an error. */
bool setting_read(const struct setting *setting, const struct ast_arg *arg, struct config *config,
                  struct arena *arena, struct diag *diag);

/* "a string": what an expression is, in a message. */
const char *expr_described(const struct ast_expr *expr);

/* `sgd` and `sgd(lr = 0.1)`: "sgd"; NULL for other expressions. */
const char *expr_callee(const struct ast_expr *expr);

#endif
