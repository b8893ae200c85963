/* `ddpc run`, with shell scripts for ranks. */
#include "../support/folder.h"
#include "../support/ranks.h"
#include "run.h"

#include <signal.h>
#include <time.h>

/* A script as the program: $2 is its rank, $4 the world size, $6 the address. */
struct script {
    int count;
    const char *text;
    char *const *args;
};

static int run_script(int rank, void *argument)
{
    (void)rank;
    const struct script *script = argument;
    return run_ranks(in_folder("program"), script->count, script->args);
}

static void start(struct script *script)
{
    char text[1024];
    int length = snprintf(text, sizeof text, "#!/bin/sh\n%s\n", script->text);
    write_bytes(in_folder("program"), text, (size_t)length);
    assert_int_equal(chmod(in_folder("program"), 0755), 0);
    ranks_start(0, run_script, script);
}

/* The last line is this one. */
static void assert_last_line(const char *line)
{
    const char *said = ranks[0].said;
    size_t length = strlen(line), all = strlen(said);
    if (all < length || strcmp(said + all - length, line) || (all > length && said[all - length - 1] != '\n'))
        fail_msg("wanted \"%s\" as the last line of: %s", line, said);
}

static void test_lines_carry_their_rank(void **state)
{
    (void)state;
    char *args[] = {"--max-steps", "3", NULL};
    struct script script = {
        2, "echo \"$1 $2 $3 $4 $5 $7 $8 local $LOCAL_RANK\"; echo err >&2; printf unfinished", args};
    start(&script);
    ranks_wait(0);
    assert_rank(0, 0, "[rank 0] --rank 0 --world-size 2 --init --max-steps 3 local 0\n");
    assert_rank(0, 0, "[rank 1] --rank 1 --world-size 2 --init --max-steps 3 local 1\n");
    assert_rank(0, 0, "[rank 1] err\n");
    assert_rank(0, 0, "[rank 1] unfinished\n");
}

static void test_all_ranks_get_one_free_address(void **state)
{
    (void)state;
    struct script script = {2, "echo \"at $6\"", NULL};
    start(&script);
    ranks_wait(0);
    char first[64], second[64];
    assert_int_equal(ranks[0].status, 0);
    const char *line0 = strstr(ranks[0].said, "[rank 0]"), *line1 = strstr(ranks[0].said, "[rank 1]");
    assert_int_equal(sscanf(line0, "[rank 0] at tcp://127.0.0.1:%63[0-9]", first), 1);
    assert_int_equal(sscanf(line1, "[rank 1] at tcp://127.0.0.1:%63[0-9]", second), 1);
    assert_string_equal(first, second);
}

static void test_long_lines_are_cut_not_lost(void **state)
{
    (void)state;
    struct script script = {1, "head -c 5000 /dev/zero | tr '\\0' x; echo; echo end", NULL};
    start(&script);
    ranks_wait(0);
    int count = 0;
    for (const char *at = ranks[0].said; (at = strchr(at, 'x')); at++)
        count++;
    assert_int_equal(count, 5000);
    assert_rank(0, 0, "[rank 0] end\n");
}

static void test_the_cause_is_the_last_line(void **state)
{
    (void)state;
    struct script script = {
        3,
        "case $2 in 1) sleep 0.3; echo 'ddp: rank 1: model.bin: no such file' >&2; exit 4;;"
        " *) echo \"ddp: rank $2: rank 1 failed: model.bin\" >&2; exit 6;; esac",
        NULL};
    start(&script);
    ranks_wait(0);
    assert_rank(0, 4, "[rank 2] ddp: rank 2: rank 1 failed: model.bin\n");
    assert_last_line("ddpc run: rank 1 failed with status 4: model.bin: no such file\n");
}

static void test_a_killed_rank_is_named(void **state)
{
    (void)state;
    struct script script = {2, "case $2 in 1) kill -9 $$;; *) sleep 0.2; exit 6;; esac", NULL};
    start(&script);
    ranks_wait(0);
    assert_rank(0, 128 + 9, "");
    assert_last_line("ddpc run: rank 1 was killed by signal 9 (Killed)\n");
}

static void test_a_rank_that_stays_is_ended(void **state)
{
    (void)state;
    struct script script = {2, "case $2 in 1) exit 3;; *) exec sleep 60;; esac", NULL};
    start(&script);
    ranks_wait(0);
    assert_rank(0, 3, "");
    assert_last_line("ddpc run: rank 1 failed with status 3\n");
}

static void test_signals_are_passed_on(void **state)
{
    (void)state;
    struct script script = {2, "trap 'echo stopped; exit 0' TERM; echo ready; while :; do sleep 0.05; done",
                            NULL};
    start(&script);
    ranks_await(0, "[rank 0] ready");
    ranks_await(0, "[rank 1] ready");
    kill(ranks[0].pid, SIGTERM);
    ranks_wait(0);
    assert_rank(0, 128 + SIGTERM, "[rank 0] stopped\n");
    assert_rank(0, 128 + SIGTERM, "[rank 1] stopped\n");
    assert_last_line("ddpc run: stopped by Terminated\n");
}

static void test_ranks_do_not_outlive_it(void **state)
{
    (void)state;
    struct script script = {1, "echo pid $$; exec sleep 60", NULL};
    int pid;
    start(&script);
    ranks_await(0, "pid ");
    kill(ranks[0].pid, SIGKILL);
    ranks_wait(0);
    assert_int_equal(sscanf(ranks[0].said, "[rank 0] pid %d", &pid), 1);
    for (int i = 0; i < 500; i++) { /* gone, or nobody's child any more and not yet buried */
        char path[64], stat[256] = "";
        snprintf(path, sizeof path, "/proc/%d/stat", pid);
        FILE *file = fopen(path, "r");
        bool there = file && fgets(stat, sizeof stat, file) && !strstr(stat, ") Z ");
        if (file)
            fclose(file);
        if (!there)
            return;
        poll(NULL, 0, 10);
    }
    fail_msg("rank 0 lives on");
}

static void test_a_program_that_is_not_there(void **state)
{
    (void)state;
    struct script script = {2, "", NULL};
    start(&script);
    ranks_wait(0);
    remove(in_folder("program"));
    ranks_start(0, run_script, &script);
    ranks_wait(0);
    assert_rank(0, 1, "ddpc run: cannot start ");
    assert_rank(0, 1, "/program: No such file or directory\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_carry_their_rank),
        cmocka_unit_test(test_all_ranks_get_one_free_address),
        cmocka_unit_test(test_long_lines_are_cut_not_lost),
        cmocka_unit_test(test_the_cause_is_the_last_line),
        cmocka_unit_test(test_a_killed_rank_is_named),
        cmocka_unit_test(test_a_rank_that_stays_is_ended),
        cmocka_unit_test(test_signals_are_passed_on),
        cmocka_unit_test(test_ranks_do_not_outlive_it),
        cmocka_unit_test(test_a_program_that_is_not_there),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
