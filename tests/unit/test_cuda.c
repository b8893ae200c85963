/* Emitted CUDA kernels: every graph of tests/kernels, and the gradients of those in tests/differentiate, run by the
   emulator of tests/simt and held against the double interpreter. Run from the root of the project; arguments name
   single graphs, or specs: of these every kernel alone; "shapes" is all of tests/support/shapes.c. */
#include "emit/emit.h"
#include "simt/simt.h"
#include "support/conform.h"
#include "support/graphs.h"
#include "support/shapes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void open_seed(int turn)
{
    simt_clear();
    simt_seed((uint64_t)turn);
}

/* The functions of launch.c have the names of kernels: each file is a library of its own. */
static const char *command(struct arena *arena, const char *folder, const char *architecture)
{
    return arena_printf(arena,
                        "SIMT_ARCH=%s tests/simt/compile %s/device.so %s/kernels.cu && "
                        "cc -std=gnu11 -O1 -Wall -Wextra -Wno-unused-parameter -Werror -Iruntime -shared -fPIC "
                        "-Wl,--no-as-needed -Wl,-rpath,%s -o %s/kernels.so %s/calls.c %s/launch.c %s/device.so",
                        architecture, folder, folder, folder, folder, folder, folder, folder);
}

static void take(const char *name, void *memory, size_t bytes, int element, bool written)
{
    if (bytes)
        simt_register(name, memory, bytes, (unsigned)element, written);
}

static const struct conform_device emulator = {.target = &cuda_target,
                                               .own_memory = true,
                                               .turns = "seeds",
                                               .open_turn = open_seed,
                                               .command = command,
                                               .take = take,
                                               .drop = simt_unregister,
                                               .error = simt_error};

/* In bf16 as on the CPU: what is stored is off by up to 2^-9 of its value, and so is each operand of a contraction; in
   tf32 only the latter, by 2^-11. */
#define SM_80_F32 "f32, sm_80", &emulator, PRECISION_F32, "800", 1e-5
#define SM_80_BF16 "bf16, sm_80", &emulator, PRECISION_BF16, "800", 0x1p-7
#define SM_80_TF32 "tf32, sm_80", &emulator, PRECISION_TF32, "800", 0x1p-10
#define SM_90A_BF16 "bf16, sm_90a", &emulator, PRECISION_BF16, "900", 0x1p-7
static const struct conformance ways[] = {
    {SM_80_F32, false, NULL}, {SM_80_BF16, false, NULL}, {SM_90A_BF16, false, NULL}};
static const struct conformance alone[] = {{SM_80_F32, true, NULL}, {SM_90A_BF16, true, NULL}};
static const struct conformance of_shapes[] = {
    {SM_80_F32, false, NULL}, {SM_80_TF32, false, NULL}, {SM_90A_BF16, false, NULL}};
enum {
    WAYS = sizeof ways / sizeof *ways,
    ALONE = sizeof alone / sizeof *alone,
    OF_SHAPES = sizeof of_shapes / sizeof *of_shapes
};

int main(int argc, char **argv)
{
    if (system("g++ --version >/dev/null 2>&1") != 0) {
        puts("not run: there is no g++");
        return 0;
    }
    if (argc > 1 && strcmp(argv[1], "shapes") == 0)
        return conform_one("shapes", build_shapes, of_shapes, OF_SHAPES);
    if (argc > 1 && strstr(argv[1], ".spec"))
        return conform_files("cuda, whole models", argc - 1, argv + 1, alone, ALONE);
    return conform_graphs("cuda", argc, argv, ways, WAYS);
}
