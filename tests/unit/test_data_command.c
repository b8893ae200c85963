/* `ddpc data`: rendered pictures, and downloads with a curl of the test's own. */
#include "../support/dies.h"
#include "../support/folder.h"
#include "data.h"
#include "synth.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sodium.h>
#include <sys/resource.h>
#include <zlib.h>

struct call {
    int argc;
    char *argv[8];
};

static void in_child(void *argument)
{
    struct call *call = argument;
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    _exit(data_command(call->argc, call->argv));
}

#define CALL(...) &(struct call){sizeof (char *[]){__VA_ARGS__} / sizeof (char *), {__VA_ARGS__}}

static char *place(const char *name)
{
    return (char *)(uintptr_t)in_folder(name);
}

static int files_in(const char *path)
{
    DIR *entries = opendir(path);
    int count = -2; /* . and .. */
    while (entries && readdir(entries))
        count++;
    if (entries)
        closedir(entries);
    return count;
}

/* ---- synth */

/* The same bytes on every machine. */
static void test_records(void **state)
{
    (void)state;
    uint8_t record[SYNTH_RECORD_BYTES];
    uint32_t crc = 0;
    int labels[SYNTH_CLASSES] = {0};
    for (uint64_t i = 0; i < 500; i++) {
        synth_record(7, i, record);
        labels[record[0]]++;
        crc = (uint32_t)crc32(crc, record, sizeof record);
    }
    for (int i = 0; i < SYNTH_CLASSES; i++)
        assert_in_range(labels[i], 30, 75);
    assert_int_equal(crc, 0xd34d0f40);
}

static void assert_record(const char *name, int place_in_file, uint64_t seed, uint64_t index)
{
    size_t count;
    uint8_t record[SYNTH_RECORD_BYTES];
    char *bytes = read_bytes(in_folder(name), &count);
    assert_non_null(bytes);
    assert_true(count >= (size_t)(place_in_file + 1) * sizeof record);
    synth_record(seed, index, record);
    assert_memory_equal(bytes + (size_t)place_in_file * sizeof record, record, sizeof record);
    free(bytes);
}

static long size_of(const char *name)
{
    struct stat info;
    return stat(in_folder(name), &info) == 0 ? (long)(info.st_size / SYNTH_RECORD_BYTES) : -1;
}

/* Records in five files, a fifth as many to test on; folders on the way are made. */
static void test_synth(void **state)
{
    (void)state;
    struct call *call = CALL("data", "synth", place("a/b/"), "--records", "23", "--seed", "9");
    assert_int_equal(dies_status(in_child, call), 0);
    assert_string_equal(dies_said, "");
    static const long wanted[5] = {4, 5, 4, 5, 5};
    for (int i = 0; i < 5; i++) {
        char name[32];
        snprintf(name, sizeof name, "a/b/data_batch_%d.bin", i + 1);
        assert_int_equal(size_of(name), wanted[i]);
    }
    assert_int_equal(size_of("a/b/test_batch.bin"), 4);
    assert_record("a/b/data_batch_1.bin", 0, 9, 0);
    assert_record("a/b/data_batch_5.bin", 4, 9, 22);
    assert_record("a/b/test_batch.bin", 3, 9, ((uint64_t)1 << 40) + 3);
    assert_int_equal(files_in(in_folder("a/b")), 7);
    assert_int_equal(files_in(in_folder("a")), 1);
}

static void test_synth_refuses(void **state)
{
    (void)state;
    assert_dies(in_child, CALL("data", "synth", folder, "--records", "9"), 2,
                "--records 9: a whole number from 10 to ");
    assert_dies(in_child, CALL("data", "synth", folder, "--records", "1e3"), 2,
                "--records 1e3: a whole number");
    assert_dies(in_child, CALL("data", "synth", folder, "--seed", "-1"), 2, "--seed -1: a whole number");
    assert_dies(in_child, CALL("data", "synth"), 2, "ddpc data synth DIR");
    assert_dies(in_child, CALL("data", "cifar"), 2, "ddpc data cifar10 DIR");
    assert_dies(in_child, CALL("data"), 2, "ddpc data synth DIR");
    write_bytes(in_folder("file"), "x", 1);
    assert_dies(in_child, CALL("data", "synth", folder), 1, "is there already");
    assert_dies(in_child, CALL("data", "synth", place("file")), 1, "file is there already");
    assert_dies(in_child, CALL("data", "synth", place("file/below")), 1, "cannot make");
    assert_int_equal(files_in(folder), 1);
}

static void test_synth_into_empty_folder(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_folder("empty"), 0777), 0);
    assert_int_equal(dies_status(in_child, CALL("data", "synth", place("empty"), "--records", "10")), 0);
    assert_int_equal(files_in(in_folder("empty")), 7);
}

static void fill_disk(void *argument)
{
    struct rlimit limit = {4000, 4000};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    in_child(argument);
}

static void test_synth_disk_full(void **state)
{
    (void)state;
    assert_dies(fill_disk, CALL("data", "synth", place("set"), "--records", "100"), 1,
                "data_batch_1.bin: File too large");
    assert_int_equal(files_in(folder), 0);
}

/* ---- downloads */

/* A folder of programs that is all of PATH, with a curl that copies an archive. */
static int make_programs(void **state)
{
    if (folder_make(state) != 0)
        return -1;
    char command[1024];
    snprintf(command, sizeof command, "cd '%s' && mkdir bin source source/set "
             "&& echo hello > source/set/a.bin && tar -czf archive -C source set "
             "&& ln -s $(command -v tar) $(command -v gzip) $(command -v cp) bin", folder);
    return system(command);
}

static void write_curl(const char *text)
{
    write_bytes(in_folder("bin/curl"), text, strlen(text));
    assert_int_equal(chmod(in_folder("bin/curl"), 0755), 0);
}

/* Its last argument but one follows --output. */
#define COPYING_CURL "#!/bin/sh\nwhile [ \"$1\" != --output ]; do shift; done\ncp \"$ARCHIVE\" \"$2\"\n"

static const char *archive_digest(void)
{
    static char text[2 * crypto_hash_sha256_BYTES + 1];
    unsigned char digest[crypto_hash_sha256_BYTES];
    size_t count;
    char *bytes = read_bytes(in_folder("archive"), &count);
    assert_non_null(bytes);
    crypto_hash_sha256(digest, (const unsigned char *)bytes, count);
    free(bytes);
    return sodium_bin2hex(text, sizeof text, digest, sizeof digest);
}

static void fetch(void *argument)
{
    setenv("PATH", in_folder("bin"), 1);
    setenv("ARCHIVE", in_folder("archive"), 1);
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    _exit(fetch_archive(argument, in_folder("data")));
}

static void test_fetch(void **state)
{
    (void)state;
    struct archive archive = {"https://example.org/set.tar.gz", archive_digest(), "set"};
    write_curl(COPYING_CURL);
    assert_int_equal(dies_status(fetch, &archive), 0);
    assert_string_equal(dies_said, "");
    size_t count;
    char *bytes = read_bytes(in_folder("data/set/a.bin"), &count);
    assert_true(bytes && count == 6 && memcmp(bytes, "hello\n", 6) == 0);
    free(bytes);
    assert_int_equal(files_in(in_folder("data")), 1);
    assert_dies(fetch, &archive, 1, "data/set is there already");
}

/* Says what failed; leaves nothing. */
static void assert_not_fetched(struct archive *archive, const char *said)
{
    assert_int_equal(dies_status(fetch, archive), 1);
    if (!strstr(dies_said, said))
        fail_msg("wanted \"%s\", got: %s", said, dies_said);
    assert_int_equal(access(in_folder("data"), F_OK), -1);
}

static void test_fetch_fails(void **state)
{
    (void)state;
    struct archive archive = {"https://example.org/set.tar.gz", archive_digest(), "set"};
    assert_not_fetched(&archive, "cannot run curl: No such file or directory (is it installed?)");
    write_curl("#!/bin/sh\necho curl: no network >&2\nexit 6\n");
    assert_not_fetched(&archive, "curl: no network\nddpc: curl failed with status 6\n"
                       "ddpc: https://example.org/set.tar.gz could not be downloaded; nothing was written\n");
    write_curl("#!/bin/sh\nkill -9 $$\n");
    assert_not_fetched(&archive, "curl was ended by signal 9");
    write_curl(COPYING_CURL);
    archive.sha256 = "00";
    assert_not_fetched(&archive, ", not 00; nothing was written");
    archive.sha256 = archive_digest();
    archive.folder = "other";
    assert_not_fetched(&archive, "cannot rename");
}

static void test_fetch_bad_archive(void **state)
{
    (void)state;
    write_bytes(in_folder("archive"), "not an archive", 14);
    struct archive archive = {"https://example.org/set.tar.gz", archive_digest(), "set"};
    write_curl(COPYING_CURL);
    assert_not_fetched(&archive, "tar failed with status");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, folder_make, folder_remove)
#define WITH_PROGRAMS(test) cmocka_unit_test_setup_teardown(test, make_programs, folder_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_records),
        TEST(test_synth),
        TEST(test_synth_refuses),
        TEST(test_synth_into_empty_folder),
        TEST(test_synth_disk_full),
        WITH_PROGRAMS(test_fetch),
        WITH_PROGRAMS(test_fetch_fails),
        WITH_PROGRAMS(test_fetch_bad_archive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
