/* Which image a GPU gets, and the cache of what NVRTC makes. NVRTC is this program's own: its code is a text that names the
   architecture and the version. */
#include "cuda/cache.h"
#include "cuda/images.h"
#include "cuda/nvrtc.h"
#include "fail.h"
#include "support/dies.h"
#include "support/folder.h"

#include <dirent.h>
#include <errno.h>
#include <sys/mman.h>

/* ---- the program */

static char sm_80[] = "sm_80", sm_86[] = "sm_86", sm_90[] = "sm_90", sm_90a[] = "sm_90a", sm_100f[] = "sm_100f",
            compute_80[] = "compute_80", compute_90a[] = "compute_90a";
#define IMAGE(name) {#name, name}
const struct ddp_image ddp_images[] = {IMAGE(compute_80), IMAGE(compute_90a), IMAGE(sm_80),  IMAGE(sm_86),
                                       IMAGE(sm_90),      IMAGE(sm_90a),      IMAGE(sm_100f)};
const int ddp_n_images = sizeof ddp_images / sizeof *ddp_images;
const struct ddp_source ddp_sources[] = {{"kernels.cu", "#include \"device/cuda.h\"\n"}, {"device/cuda.h", "\n"}};
const int ddp_n_sources = 2;

/* ---- its NVRTC */

static struct {
    bool there, compiles;
    int version;
} installed;
static int *compilations; /* of all processes */

const char *const nvrtc_options[] = {"--std=c++20", NULL};

bool nvrtc_open(void)
{
    return installed.there;
}

int nvrtc_version(void)
{
    return installed.version;
}

struct code nvrtc_compile(const struct ddp_source *sources, int n_sources, const char *architecture)
{
    struct code code = {.compiled = installed.compiles, .log = strdup("nvrtc: error: too new\nand more\n")};
    assert_ptr_equal(sources, ddp_sources);
    assert_int_equal(n_sources, ddp_n_sources);
    __atomic_add_fetch(compilations, 1, __ATOMIC_SEQ_CST);
    if (code.compiled)
        code.cubin_bytes = (size_t)asprintf(&code.cubin, "%s by %d", architecture, installed.version) + 1;
    return code;
}

void nvrtc_release(struct code *code)
{
    free(code->log);
    free(code->cubin);
}

static int begin(void **state)
{
    installed = (typeof(installed)){true, true, 13000};
    *compilations = 0;
    if (folder_make(state) != 0)
        return -1;
    setenv("XDG_CACHE_HOME", in_folder("a/cache"), 1);
    return setenv("DDP_CACHE", in_folder("a/cache"), 1);
}

/* The only entry of the cache. */
static const char *entry(void)
{
    static char path[1024];
    const char *name = NULL;
    DIR *cache = opendir(in_folder("a/cache"));
    assert_non_null(cache);
    for (struct dirent *next; (next = readdir(cache));)
        if (*next->d_name != '.') {
            assert_null(name);
            snprintf(path, sizeof path, "%s/%s", in_folder("a/cache"), next->d_name);
            name = path;
        }
    closedir(cache);
    return name;
}

/* ---- the choice */

static void test_choice(void **state)
{
    (void)state;
    static const struct {
        int capability;
        const char *image;
    } cases[] = {{75, NULL},    {80, "sm_80"},        {86, "sm_86"},  {87, "sm_86"},
                 {89, "sm_86"}, {90, "sm_90a"},       {100, "sm_100f"}, {103, "sm_100f"},
                 {120, "compute_80"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct ddp_image *image = ddp_fitting_image(cases[i].capability);
        assert_true(!image == !cases[i].image);
        if (image)
            assert_string_equal(image->architecture, cases[i].image);
    }
}

static void test_what_the_program_brings_is_not_compiled(void **state)
{
    (void)state;
    assert_ptr_equal(ddp_choose_image(90), sm_90a);
    assert_ptr_equal(ddp_choose_image(89), sm_86);
    assert_int_equal(*compilations, 0);
}

static void test_without_nvrtc_there_is_ptx(void **state)
{
    (void)state;
    installed.there = false;
    assert_ptr_equal(ddp_choose_image(120), compute_80);
}

static void test_nvrtc_that_knows_no_such_gpu(void **state)
{
    (void)state;
    installed.compiles = false;
    assert_ptr_equal(ddp_choose_image(120), compute_80);
    assert_int_equal(*compilations, 1);
}

static void choose_for_turing(void *argument)
{
    (void)argument;
    free((void *)ddp_choose_image(75));
}

static void test_no_kernels_at_all(void **state)
{
    (void)state;
    installed.compiles = false;
    assert_dies(choose_for_turing, NULL, DDP_SYSTEM,
                "the program has no kernels for a GPU of compute capability 7.5: nvrtc: error: too new\n");
    installed.there = false;
    assert_dies(choose_for_turing, NULL, DDP_SYSTEM,
                "the program has no kernels for a GPU of compute capability 7.5: there is no libnvrtc.so to compile them\n");
}

/* ---- the cache */

static void assert_chosen(const char *code, int compiled)
{
    const void *found = ddp_choose_image(120);
    assert_string_equal(found, code);
    assert_int_equal(*compilations, compiled);
    free((void *)found);
}

static void test_compiled_once(void **state)
{
    (void)state;
    assert_chosen("sm_120 by 13000", 1);
    assert_chosen("sm_120 by 13000", 1);
    assert_non_null(strstr(entry(), "/test_images-"));
}

static void test_another_nvrtc(void **state)
{
    (void)state;
    assert_chosen("sm_120 by 13000", 1);
    installed.version = 13010;
    assert_chosen("sm_120 by 13010", 2);
}

static void test_the_path_knows_all_that_matters(void **state)
{
    (void)state;
    static const struct ddp_source others[] = {{"kernels.cu", "#include \"device/cuda.h\"\n"}, {"device/cuda.h", " \n"}};
    char *paths[] = {cache_path(ddp_sources, 2, "sm_86", 13000), cache_path(ddp_sources, 2, "sm_89", 13000),
                     cache_path(ddp_sources, 2, "sm_86", 12090), cache_path(others, 2, "sm_86", 13000)};
    enum { COUNT = sizeof paths / sizeof *paths };
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < i; j++)
            assert_string_not_equal(paths[i], paths[j]);
    for (int i = 0; i < COUNT; i++)
        free(paths[i]);
}

/* What the entry holds is replaced by `bytes`. */
static void assert_rebuilt(const char *bytes, size_t count)
{
    char line[2048];
    const int before = *compilations;
    write_bytes(entry(), bytes, count);
    snprintf(line, sizeof line, "ddp: %s is damaged: the kernels are compiled again\n", entry());
    assert_int_equal(dies_status(choose_for_turing, NULL), 0);
    assert_string_equal(dies_said, line);
    assert_int_equal(dies_status(choose_for_turing, NULL), 0);
    assert_string_equal(dies_said, "");
    assert_int_equal(*compilations, before + 1);
}

static void test_damaged_entries(void **state)
{
    (void)state;
    size_t size;
    choose_for_turing(NULL);
    char *good = read_bytes(entry(), &size);
    good[size - 3] ^= 1;
    assert_rebuilt(good, size); /* another byte */
    good[size - 3] ^= 1;
    assert_rebuilt(good, size - 1);
    assert_rebuilt(good, 5);
    assert_rebuilt("", 0);
    good[12] ^= 0x40; /* its length */
    assert_rebuilt(good, size);
    free(good);
}

static void test_a_folder_that_cannot_be(void **state)
{
    (void)state;
    write_bytes(in_folder("a"), "a file", 6);
    assert_chosen("sm_120 by 13000", 1);
    assert_chosen("sm_120 by 13000", 2);
}

static void test_no_folder_is_named(void **state)
{
    (void)state;
    setenv("DDP_CACHE", "", 1); /* for none, whatever else is set */
    assert_chosen("sm_120 by 13000", 1);
    assert_chosen("sm_120 by 13000", 2);
    unsetenv("DDP_CACHE");
    unsetenv("XDG_CACHE_HOME");
    unsetenv("HOME");
    assert_chosen("sm_120 by 13000", 3);
    assert_chosen("sm_120 by 13000", 4);
}

static void test_where_caches_are(void **state)
{
    (void)state;
    static const struct {
        const char *variable, *folder;
    } cases[] = {{"HOME", "/h/.cache/ddp/"}, {"XDG_CACHE_HOME", "/h/ddp/"}, {"DDP_CACHE", "/h/"}};
    unsetenv("DDP_CACHE");
    unsetenv("XDG_CACHE_HOME");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        setenv(cases[i].variable, "/h", 1);
        char *path = cache_path(ddp_sources, 1, "sm_86", 13000);
        assert_memory_equal(path, cases[i].folder, strlen(cases[i].folder));
        free(path);
    }
}

/* Processes that write and read an entry together see no half of it. */
static void test_many_at_once(void **state)
{
    (void)state;
    enum { PROCESSES = 8 };
    pid_t running[PROCESSES];
    char *path = cache_path(ddp_sources, ddp_n_sources, "sm_120", installed.version);
    fflush(NULL);
    for (int i = 0; i < PROCESSES; i++)
        if ((running[i] = fork()) == 0) {
            for (int again = 0; again < 8; again++) {
                if (strcmp(ddp_choose_image(120), "sm_120 by 13000") != 0)
                    _exit(1);
                if (i == 0)
                    unlink(path);
            }
            _exit(0);
        }
    for (int i = 0; i < PROCESSES; i++) {
        int status;
        assert_int_equal(waitpid(running[i], &status, 0), running[i]);
        assert_int_equal(status, 0);
    }
    free(path);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, folder_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_choice),
        TEST(test_what_the_program_brings_is_not_compiled),
        TEST(test_without_nvrtc_there_is_ptx),
        TEST(test_nvrtc_that_knows_no_such_gpu),
        TEST(test_no_kernels_at_all),
        TEST(test_compiled_once),
        TEST(test_another_nvrtc),
        TEST(test_the_path_knows_all_that_matters),
        TEST(test_damaged_entries),
        TEST(test_a_folder_that_cannot_be),
        TEST(test_no_folder_is_named),
        TEST(test_where_caches_are),
        TEST(test_many_at_once),
    };
    compilations = mmap(NULL, sizeof *compilations, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
