/* The command line and the environment of an emitted program. */
#include "ddp.h"
#include "device.h"
#include "fail.h"
#include "weights.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_WORLD = 1024, MAX_THREADS = 1024 };

static const char help_text[] =
    "usage: %s [options]\n"
    "Trains %s as %s says; one process for each rank.\n"
    "\n"
    "  --rank R             this process's rank, from 0 (RANK)\n"
    "  --world-size W       the number of ranks (WORLD_SIZE)\n"
    "  --init ADDRESS       where rank 0 waits for the others, tcp://HOST:PORT\n"
    "                       (MASTER_ADDR and MASTER_PORT; %s)\n"
    "  --weights FILE       start from a .safetensors file\n"
    "  --save FILE          save the model at the end, as .safetensors or .pth\n"
    "  --save-gradients FILE  save the averaged gradients of the last step, as .safetensors\n"
    "  --max-steps N        stop after N steps; 0 only saves\n"
    "  --threads N          threads of this rank (the host's cores shared among its ranks)\n"
    "  --metrics FILE       write JSON Lines of every step and evaluation\n"
    "  --profile FILE       on a GPU: write how long each kernel of a step takes, as JSON; steps are slower\n"
    "  --evaluate           only evaluate\n"
    "  --verify             only hold each kernel against its reference in double\n"
    "  --help               print this\n";

static int64_t number(const char *name, const char *text, int64_t least, int64_t most)
{
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || errno || value < least || value > most)
        ddp_fail(DDP_USAGE, "%s: '%s' is not a number from %lld to %lld", name, text, (long long)least,
                 (long long)most);
    return value;
}

static const char *file(const char *name, const char *text)
{
    if (!*text)
        ddp_fail(DDP_USAGE, "%s: the file name is empty", name);
    return text;
}

/* An option of the command line; kind is what its text is read as. */
enum kind { INTEGER, COUNT, TEXT, FLAG, HELP };
static const struct row {
    const char *name;
    enum kind kind;
    size_t offset; /* in struct ddp_options */
    int64_t least, most;
} rows[] = {
    {"rank", INTEGER, offsetof(struct ddp_options, rank), 0, MAX_WORLD - 1},
    {"world-size", INTEGER, offsetof(struct ddp_options, world_size), 1, MAX_WORLD},
    {"init", TEXT, offsetof(struct ddp_options, init), 0, 0},
    {"weights", TEXT, offsetof(struct ddp_options, weights), 0, 0},
    {"save", TEXT, offsetof(struct ddp_options, save), 0, 0},
    {"save-gradients", TEXT, offsetof(struct ddp_options, save_gradients), 0, 0},
    {"max-steps", COUNT, offsetof(struct ddp_options, max_steps), 0, INT64_MAX},
    {"threads", INTEGER, offsetof(struct ddp_options, threads), 1, MAX_THREADS},
    {"metrics", TEXT, offsetof(struct ddp_options, metrics), 0, 0},
    {"profile", TEXT, offsetof(struct ddp_options, profile), 0, 0},
    {"evaluate", FLAG, offsetof(struct ddp_options, evaluate), 0, 0},
    {"verify", FLAG, offsetof(struct ddp_options, verify), 0, 0},
    {"help", HELP, 0, 0, 0},
};
enum { N_ROWS = sizeof rows / sizeof *rows };

static void set(struct ddp_options *options, const struct row *row, const char *text,
                const struct ddp_program *program, const char *command)
{
    char name[32];
    void *field = (char *)options + row->offset;
    snprintf(name, sizeof name, "--%s", row->name);
    switch (row->kind) {
    case INTEGER: *(int *)field = (int)number(name, text, row->least, row->most); break;
    case COUNT: *(int64_t *)field = number(name, text, row->least, row->most); break;
    case TEXT: *(const char **)field = file(name, text); break;
    case FLAG: *(bool *)field = true; break;
    case HELP:
        printf(help_text, command, program->name, program->spec,
               program->init ? program->init : "no default");
        exit(fflush(stdout) ? DDP_DISK : DDP_OK);
    }
}

static void read_command_line(struct ddp_options *options, int argc, char **argv,
                              const struct ddp_program *program)
{
    struct option table[N_ROWS + 1] = {0};
    for (int i = 0; i < N_ROWS; i++)
        table[i] =
            (struct option){rows[i].name, rows[i].kind >= FLAG ? no_argument : required_argument, NULL, 0};
    opterr = 0;
    optind = 0; /* reads from the start, whoever used getopt before */
    for (int found, i = 0; (found = getopt_long(argc, argv, "+:", table, &i)) != -1;) {
        if (found == ':')
            ddp_fail(DDP_USAGE, "%s needs a value", argv[optind - 1]);
        if (found == '?' && optopt)
            ddp_fail(DDP_USAGE, "unknown option -%c (--help lists them)", optopt);
        if (found == '?')
            ddp_fail(DDP_USAGE, "unknown option %s (--help lists them)", argv[optind - 1]);
        set(options, &rows[i], optarg, program, argv[0]);
    }
    if (optind < argc)
        ddp_fail(DDP_USAGE, "'%s' is not an option (--help lists them)", argv[optind]);
}

static void read_number(int *field, const char *variable, int64_t least, int64_t most)
{
    const char *text = getenv(variable);
    if (*field < 0 && text && *text)
        *field = (int)number(variable, text, least, most);
}

/* What the command line left open. */
static void read_environment(struct ddp_options *options)
{
    const char *address = getenv("MASTER_ADDR"), *port = getenv("MASTER_PORT");
    read_number(&options->rank, "RANK", 0, MAX_WORLD - 1);
    read_number(&options->world_size, "WORLD_SIZE", 1, MAX_WORLD);
    read_number(&options->local_rank, "LOCAL_RANK", 0, MAX_WORLD - 1);
    if (options->init || !address || !*address)
        return;
    if (!port || !*port)
        ddp_fail(DDP_USAGE, "MASTER_ADDR is set and MASTER_PORT is not");
    static char init[300];
    const char *format = strchr(address, ':') ? "tcp://[%s]:%s" : "tcp://%s:%s";
    if (snprintf(init, sizeof init, format, address, port) >= (int)sizeof init)
        ddp_fail(DDP_USAGE, "MASTER_ADDR is longer than a host name can be");
    options->init = init;
}

static void check_folder(const char *name, const char *path)
{
    const char *slash = strrchr(path, '/');
    char directory[4096] = ".";
    if (slash)
        snprintf(directory, sizeof directory, "%.*s", slash == path ? 1 : (int)(slash - path), path);
    if (access(directory, W_OK))
        ddp_fail(DDP_USAGE, "%s: cannot write in %s: %s", name, directory, strerror(errno));
}

/* What will be saved after hours of training is looked at before. */
static void check_saving(const char *name, const char *path)
{
    if (!path)
        return;
    if (!ddp_can_save_as(path))
        ddp_fail(DDP_USAGE, "%s: '%s' must end in .safetensors or .pth", name, path);
    check_folder(name, path);
}

static void check(struct ddp_options *options, const struct ddp_program *program)
{
    if (options->rank >= 0 && options->world_size < 0)
        ddp_fail(DDP_USAGE, "a rank without a world size: give --world-size or WORLD_SIZE");
    if (options->world_size > 1 && options->rank < 0)
        ddp_fail(DDP_USAGE, "world size %d without a rank: give --rank or RANK", options->world_size);
    if (options->world_size < 0)
        options->world_size = 1;
    if (options->rank < 0)
        options->rank = 0;
    if (options->rank >= options->world_size)
        ddp_fail(DDP_USAGE, "rank %d does not exist in a world of %d: ranks count from 0", options->rank,
                 options->world_size);
    if (options->verify && options->world_size > 1)
        ddp_fail(DDP_USAGE, "--verify: the kernels are those of one rank; no others are asked");
    if (program->world && program->world != options->world_size && !options->verify)
        ddp_fail(DDP_USAGE, "the global batch of %s needs a world of %d, not %d", program->spec,
                 program->world, options->world_size);
    if (options->world_size > 1 && !options->init)
        ddp_fail(DDP_USAGE, "where do the ranks meet? give --init tcp://HOST:PORT");
    if (options->evaluate && options->save_gradients)
        ddp_fail(DDP_USAGE, "--save-gradients: there are no gradients with --evaluate");
    if (options->max_steps == 0 && options->save_gradients)
        ddp_fail(DDP_USAGE, "--save-gradients: there are no gradients with --max-steps 0");
    if (options->profile && strcmp(program->device->name, "cpu") == 0)
        ddp_fail(DDP_USAGE, "--profile times kernels on a GPU; this program's run on the CPU");
    if (options->rank == 0) {
        check_saving("--save", options->save);
        check_saving("--save-gradients", options->save_gradients);
        if (options->profile)
            check_folder("--profile", options->profile);
    }
}

struct ddp_options ddp_parse_options(int argc, char **argv, const struct ddp_program *program)
{
    struct ddp_options options = {.rank = -1, .world_size = -1, .local_rank = -1, .max_steps = -1};
    read_command_line(&options, argc, argv, program);
    read_environment(&options);
    if (!options.init)
        options.init = program->init;
    check(&options, program);
    return options;
}
