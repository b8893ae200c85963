/* Each instruction of runtime/device/cuda_ptx*.h, compiled to machine code by NVRTC where it is installed,
   and looked for with nvdisasm where that is. */
#include "support/folder.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The part of NVRTC's interface that is used here. */
static struct {
    int (*create)(void **program, const char *source, const char *name, int headers, const char *const *texts,
                  const char *const *names);
    int (*compile)(void *program, int count, const char *const *options);
    int (*log_size)(void *program, size_t *size);
    int (*log)(void *program, char *text);
    int (*cubin_size)(void *program, size_t *size);
    int (*cubin)(void *program, char *bytes);
} nvrtc;

static const struct {
    const char *name;
    void *function;
} symbols[] = {
    {"nvrtcCreateProgram", &nvrtc.create},     {"nvrtcCompileProgram", &nvrtc.compile},
    {"nvrtcGetProgramLogSize", &nvrtc.log_size}, {"nvrtcGetProgramLog", &nvrtc.log},
    {"nvrtcGetCUBINSize", &nvrtc.cubin_size},  {"nvrtcGetCUBIN", &nvrtc.cubin},
};

static bool load_nvrtc(void)
{
    static const char *const files[] = {"libnvrtc.so", "libnvrtc.so.13", "libnvrtc.so.12",
                                        "/usr/local/cuda/lib64/libnvrtc.so"};
    void *library = NULL;
    for (size_t i = 0; !library && i < sizeof files / sizeof *files; i++)
        library = dlopen(files[i], RTLD_NOW);
    for (size_t i = 0; library && i < sizeof symbols / sizeof *symbols; i++)
        *(void **)symbols[i].function = dlsym(library, symbols[i].name);
    return library && nvrtc.cubin;
}

static void compile(const char *architecture, const char *cubin_file)
{
    size_t size;
    char *const source = read_bytes("tests/simt/every_instruction.cu", &size), option[64];
    snprintf(option, sizeof option, "--gpu-architecture=%s", architecture);
    source[size] = 0;
    void *program;
    assert_int_equal(nvrtc.create(&program, source, "every_instruction.cu", 0, NULL, NULL), 0);
    const int status = nvrtc.compile(program, 3, (const char *const[]){option, "--std=c++20", "-Iruntime"});
    nvrtc.log_size(program, &size);
    char *const log = calloc(size + 1, 1);
    nvrtc.log(program, log);
    if (status)
        fail_msg("%s", log);
    assert_int_equal(nvrtc.cubin_size(program, &size), 0);
    char *const cubin = malloc(size);
    assert_int_equal(nvrtc.cubin(program, cubin), 0);
    write_bytes(cubin_file, cubin, size);
    free(cubin);
    free(log);
    free(source);
}

static void assert_contains(const char *cubin_file, const char *const *instructions, size_t count)
{
    char command[1024];
    if (system("nvdisasm --version >/dev/null 2>&1") != 0)
        return;
    for (size_t i = 0; i < count; i++) {
        snprintf(command, sizeof command, "nvdisasm %s | grep -q '%s'", cubin_file, instructions[i]);
        if (system(command) != 0)
            fail_msg("%s is not there", instructions[i]);
    }
}

static void test_sm_80(void **state)
{
    (void)state;
    static const char *const instructions[] = {"HMMA.16816.F32.BF16", "HMMA.1688.F32.TF32", "LDGSTS",
                                               "LDSM.16.M88.4", "LDSM.16.MT88.4"};
    if (!load_nvrtc()) {
        print_message("not run: there is no NVRTC\n");
        skip();
    }
    compile("sm_80", in_folder("sm_80.cubin"));
    assert_contains(in_folder("sm_80.cubin"), instructions, sizeof instructions / sizeof *instructions);
}

static void test_sm_90a(void **state)
{
    (void)state;
    static const char *const instructions[] = {"HGMMA.64x64x16.F32.BF16",
                                               "HGMMA.64x256x16.F32.BF16",
                                               "UBLKCP",
                                               "UTMALDG.2D",
                                               "UTMALDG.4D.IM2COL",
                                               "SYNCS",
                                               "HMMA.16816.F32.BF16"};
    if (!load_nvrtc()) {
        print_message("not run: there is no NVRTC\n");
        skip();
    }
    compile("sm_90a", in_folder("sm_90a.cubin"));
    assert_contains(in_folder("sm_90a.cubin"), instructions, sizeof instructions / sizeof *instructions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sm_80),
        cmocka_unit_test(test_sm_90a),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
