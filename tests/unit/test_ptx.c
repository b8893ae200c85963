/* Each instruction of runtime/device/cuda_ptx*.h, compiled to machine code by NVRTC where it is installed,
   and looked for with nvdisasm where that is. */
#include "base/arena.h"
#include "cuda/nvrtc.h"
#include "support/folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void need_nvrtc(void)
{
    if (!nvrtc_open()) {
        print_message("not run: there is no NVRTC\n");
        skip();
    }
}

static char *text_of(struct arena *arena, const char *path)
{
    size_t size;
    char *const bytes = read_bytes(path, &size);
    assert_non_null(bytes);
    char *const text = arena_strndup(arena, bytes, size);
    free(bytes);
    return text;
}

static void compile(const char *architecture, const char *cubin_file)
{
    static const char *const headers[] = {"device/cuda_types.h", "device/cuda_ptx.h", "device/cuda_ptx_sm90.h",
                                          "device/tensor_map.h"};
    enum { COUNT = 1 + sizeof headers / sizeof *headers };
    struct arena *arena = arena_new();
    struct ddp_source sources[COUNT] = {{"every_instruction.cu", text_of(arena, "tests/simt/every_instruction.cu")}};
    for (int i = 1; i < COUNT; i++)
        sources[i] = (struct ddp_source){headers[i - 1], text_of(arena, arena_printf(arena, "runtime/%s", headers[i - 1]))};
    struct code code = nvrtc_compile(sources, COUNT, architecture);
    if (!code.compiled)
        fail_msg("%s", code.log);
    write_bytes(cubin_file, code.cubin, code.cubin_bytes);
    nvrtc_release(&code);
    arena_free(arena);
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
    need_nvrtc();
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
    need_nvrtc();
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
