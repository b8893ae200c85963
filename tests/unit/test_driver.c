/* The driver, NVRTC and NCCL around the emulator, with which CUDA programs are tested: that what is wrong shows. */
#include "simt/driver/cuda.h"
#include "simt/driver/nccl.h"
#include "simt/driver/nvrtc.h"
#include "simt/simt.h"
#include "support/folder.h"

#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { N = 256, BYTES = N * sizeof(float), SEEDS = 16, STREAMS = 3 };

static char *image;
static CUstream stream[STREAMS];
static CUdeviceptr x, y;
static float *host; /* pinned */
static CUmodule module;
static CUfunction add, through_shared;

#define good(call) assert_int_equal(call, CUDA_SUCCESS)
#define gives(result, call) assert_int_equal(call, result)

/* ---- the image */

static char *read_source(const char *path)
{
    static char text[1 << 14];
    FILE *const file = fopen(path, "r");
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fclose(file);
    return text;
}

/* 0 with an image, or where there is no g++. */
static int compile(const char *architecture)
{
    struct program *p;
    size_t bytes;
    if (system("g++ --version >/dev/null 2>&1") != 0)
        return 0;
    if (nvrtcCreateProgram(&p, read_source("tests/simt/driver/cases.cu"), "cases.cu", 1, (const char *[]){"\n"},
                           (const char *[]){"device/nothing.h"}) ||
        nvrtcCompileProgram(p, 1, &architecture) || nvrtcGetCUBINSize(p, &bytes))
        return -1;
    image = malloc(bytes);
    return nvrtcGetCUBIN(p, image) || nvrtcDestroyProgram(&p);
}

static int open_device(void **state)
{
    CUcontext context;
    CUdevice device;
    if (folder_make(state) || compile("--gpu-architecture=sm_90a"))
        return -1;
    bool open = !cuInit(0) && !cuDeviceGet(&device, 0) && !cuDevicePrimaryCtxRetain(&context, device) &&
                !cuCtxSetCurrent(context) && !cuMemAlloc_v2(&x, BYTES) && !cuMemAlloc_v2(&y, BYTES) &&
                !cuMemHostAlloc((void **)&host, BYTES, 0);
    for (int i = 0; i < STREAMS; i++)
        open &= !cuStreamCreate(&stream[i], CU_STREAM_NON_BLOCKING);
    if (image)
        open &= !cuModuleLoadData(&module, image) && !cuModuleGetFunction(&add, module, "add") &&
                !cuModuleGetFunction(&through_shared, module, "through_shared");
    return open ? 0 : -1;
}

static int close_device(void **state)
{
    bool closed = !cuMemFree_v2(x) && !cuMemFree_v2(y) && !cuMemFreeHost(host);
    for (int i = 0; i < STREAMS; i++)
        closed &= !cuStreamDestroy_v2(stream[i]);
    if (image)
        closed &= !cuModuleUnload(module);
    free(image);
    return folder_remove(state) || !closed ? -1 : 0;
}

static void need_kernels(void)
{
    if (!image) {
        print_message("not run: there is no g++\n");
        skip();
    }
}

static CUresult launch_add(float value, CUdeviceptr from, CUdeviceptr to, CUstream in)
{
    int n = N;
    return cuLaunchKernel(add, 2, 1, 1, N / 2, 1, 1, 0, in, (void *[]){&n, &value, &from, &to}, NULL);
}

static void fill(CUdeviceptr memory, float value)
{
    float values[N];
    for (int i = 0; i < N; i++)
        values[i] = value;
    good(cuMemcpyHtoD_v2(memory, values, BYTES));
}

static float first_of(CUdeviceptr memory)
{
    float value;
    good(cuMemcpyDtoH_v2(&value, memory, sizeof value));
    return value;
}

/* Its exit status, or the signal that ended it. */
static int in_a_process(void (*act)(void))
{
    fflush(NULL);
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(open(in_folder("stderr"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        act();
        _exit(0);
    }
    int status;
    waitpid(pid, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

/* ---- memory */

static void touch(void)
{
    *(volatile float *)x = 1;
}

static void test_host_does_not_reach_the_device(void **state)
{
    (void)state;
    signal(SIGSEGV, SIG_DFL);
    assert_int_equal(in_a_process(touch), SIGSEGV);
}

static void test_memory_is_limited(void **state)
{
    (void)state;
    CUdeviceptr large;
    size_t unused, total;
    good(cuMemGetInfo_v2(&unused, &total));
    assert_int_equal(total - unused, 2 * BYTES);
    gives(CUDA_ERROR_OUT_OF_MEMORY, cuMemAlloc_v2(&large, unused + 1));
    good(cuMemAlloc_v2(&large, 1 << 20));
    assert_true(isnan(first_of(large)));
    good(cuMemFree_v2(large));
    gives(CUDA_ERROR_INVALID_VALUE, cuMemFree_v2(large));
    gives(CUDA_ERROR_INVALID_VALUE, cuMemcpyHtoD_v2(large, host, 4));
    gives(CUDA_ERROR_INVALID_VALUE, cuMemcpyHtoD_v2(x + 4, host, BYTES));
}

static void test_copies_run_late(void **state)
{
    (void)state;
    float here[N] = {3};
    good(cuMemcpyHtoDAsync_v2(x, here, BYTES, stream[0])); /* not pinned: at once */
    here[0] = 4;
    good(cuStreamSynchronize(stream[0]));
    assert_true(first_of(x) == 3);
    host[0] = 1;
    good(cuMemcpyHtoDAsync_v2(x, host, BYTES, stream[0]));
    host[0] = 2;
    good(cuStreamSynchronize(stream[0]));
    assert_true(first_of(x) == 2);
}

/* ---- kernels */

static void test_images(void **state)
{
    (void)state;
    need_kernels();
    CUmodule other;
    CUfunction function;
    setenv("SIMT_GPU_CAPABILITY", "100", 1);
    gives(CUDA_ERROR_NO_BINARY_FOR_GPU, cuModuleLoadData(&other, image));
    unsetenv("SIMT_GPU_CAPABILITY");
    gives(CUDA_ERROR_INVALID_IMAGE, cuModuleLoadData(&other, (char[64]){"no image"}));
    good(cuModuleLoadData(&other, image));
    gives(CUDA_ERROR_NOT_FOUND, cuModuleGetFunction(&function, other, "subtract"));
    good(cuModuleUnload(other));
}

static void test_what_does_not_compile(void **state)
{
    (void)state;
    need_kernels();
    static const char option[] = "--gpu-architecture=sm_80";
    struct program *p;
    size_t bytes;
    char log[1 << 14];
    assert_int_equal(nvrtcCreateProgram(&p, "int x = y;\n", "cases.cu", 1, (const char *[]){"\n"},
                                        (const char *[]){"device/nothing.h"}), 0);
    assert_int_not_equal(nvrtcCompileProgram(p, 1, (const char *[]){option}), 0);
    nvrtcGetProgramLogSize(p, &bytes);
    assert_in_range(bytes, 1, sizeof log);
    nvrtcGetProgramLog(p, log);
    assert_non_null(strstr(log, "kernels.cu:1:9: error:"));
    nvrtcGetCUBINSize(p, &bytes);
    assert_int_equal(bytes, 0);
    nvrtcDestroyProgram(&p);
}

static void test_arguments_are_taken_at_once(void **state)
{
    (void)state;
    need_kernels();
    int n = N;
    float value = 1;
    fill(x, 0);
    good(cuLaunchKernel(add, 2, 1, 1, N / 2, 1, 1, 0, stream[0], (void *[]){&n, &value, &x, &y}, NULL));
    value = 2;
    good(cuStreamSynchronize(stream[0]));
    assert_true(first_of(y) == 1);
}

static void test_shared_memory_has_a_limit(void **state)
{
    (void)state;
    need_kernels();
    int n = N;
    void *parameters[] = {&n, &x, &y};
    gives(CUDA_ERROR_INVALID_VALUE,
          cuLaunchKernel(through_shared, 1, 1, 1, N, 1, 1, 100 << 10, stream[0], parameters, NULL));
    gives(CUDA_ERROR_INVALID_VALUE,
          cuFuncSetAttribute(through_shared, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, 228 << 10));
    good(cuFuncSetAttribute(through_shared, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, 100 << 10));
    fill(x, 3);
    good(cuLaunchKernel(through_shared, 1, 1, 1, N, 1, 1, 100 << 10, stream[0], parameters, NULL));
    good(cuStreamSynchronize(stream[0]));
    assert_true(first_of(y) == 3);
}

static void read_beyond(void)
{
    if (launch_add(1, x + 4, y, stream[0]) || cuStreamSynchronize(stream[0]) != CUDA_ERROR_ILLEGAL_ADDRESS ||
        cuMemcpyHtoD_v2(x, host, 4) != CUDA_ERROR_ILLEGAL_ADDRESS)
        _exit(1);
}

static void test_an_error_stays(void **state)
{
    (void)state;
    need_kernels();
    fill(x, 0);
    assert_int_equal(in_a_process(read_beyond), 0);
print_message("%s", read_source(in_folder("stderr")));
    assert_non_null(strstr(read_source(in_folder("stderr")),
                           "simt: kernel add, block (1, 0, 0), thread (127, 0, 0): read of 4 bytes at device memory of "
                           "1024 bytes + 1024 is out of bounds"));
}

/* ---- streams and events */

/* y = x + 1 in one stream, y + 1 in another, which waits for it or does not. How many seeds give 2. */
static int count_ordered(bool waits)
{
    int ordered = 0;
    CUevent event;
    good(cuEventCreate(&event, CU_EVENT_DISABLE_TIMING));
    for (int seed = 1; seed <= SEEDS; seed++) {
        simt_seed(seed);
        fill(x, 0);
        fill(y, 0);
        good(launch_add(1, x, y, stream[0]));
        good(cuEventRecord(event, stream[0]));
        if (waits)
            good(cuStreamWaitEvent(stream[1], event, 0));
        good(launch_add(1, y, y, stream[1]));
        good(cuCtxSynchronize());
        ordered += first_of(y) == 2;
    }
    good(cuEventDestroy_v2(event));
    return ordered;
}

static void test_only_events_give_order(void **state)
{
    (void)state;
    need_kernels();
    assert_int_equal(count_ordered(true), SEEDS);
    assert_in_range(count_ordered(false), 1, SEEDS - 1);
}

static void test_an_event_is_its_last_record(void **state)
{
    (void)state;
    CUevent event;
    float milliseconds;
    good(cuEventCreate(&event, 0));
    good(cuEventQuery(event));
    good(cuEventRecord(event, stream[0]));
    for (int i = 0; i < 4; i++)
        good(cuMemcpyHtoDAsync_v2(x, host, BYTES, stream[0]));
    good(cuEventRecord(event, stream[0]));
    gives(CUDA_ERROR_NOT_READY, cuEventElapsedTime(&milliseconds, event, event));
    gives(CUDA_ERROR_NOT_READY, cuEventQuery(event));
    int queries = 0;
    while (cuEventQuery(event) == CUDA_ERROR_NOT_READY && queries < 100)
        queries++;
    assert_in_range(queries, 2, 10);
    good(cuEventElapsedTime(&milliseconds, event, event));
    good(cuEventDestroy_v2(event));
}

/* ---- graphs */

/* x + 1 in one stream and x + 2 in another, sums of both; JOINED: the first stream waits for the other one. */
static CUresult capture_fork(CUgraph *graph, CUdeviceptr other, bool joined)
{
    CUevent fork, join;
    good(cuEventCreate(&fork, CU_EVENT_DISABLE_TIMING));
    good(cuEventCreate(&join, CU_EVENT_DISABLE_TIMING));
    good(cuStreamBeginCapture_v2(stream[0], CU_STREAM_CAPTURE_MODE_THREAD_LOCAL));
    good(launch_add(1, x, x, stream[0]));
    good(cuEventRecord(fork, stream[0]));
    good(cuStreamWaitEvent(stream[1], fork, 0));
    good(launch_add(2, x, other, stream[1]));
    good(cuEventRecord(join, stream[1]));
    gives(CUDA_ERROR_STREAM_CAPTURE_UNMATCHED, cuStreamEndCapture(stream[1], graph));
    if (joined)
        good(cuStreamWaitEvent(stream[0], join, 0));
    good(launch_add(10, joined ? other : x, y, stream[0]));
    const CUresult result = cuStreamEndCapture(stream[0], graph);
    gives(CUDA_ERROR_CAPTURED_EVENT, cuEventSynchronize(join));
    gives(CUDA_ERROR_CAPTURED_EVENT, cuStreamWaitEvent(stream[2], join, 0));
    good(cuEventDestroy_v2(fork));
    good(cuEventDestroy_v2(join));
    return result;
}

static void test_a_graph_is_done_again_and_again(void **state)
{
    (void)state;
    need_kernels();
    CUgraph graph;
    CUgraphExec exec;
    CUdeviceptr other;
    good(cuMemAlloc_v2(&other, BYTES));
    fill(x, 0);
    good(capture_fork(&graph, other, true));
    assert_true(first_of(x) == 0);
    good(cuGraphInstantiateWithFlags(&exec, graph, 0));
    good(cuGraphDestroy(graph));
    for (int i = 1; i <= SEEDS; i++) {
        good(cuGraphLaunch(exec, stream[2]));
        if (i % 2)
            good(cuGraphLaunch(exec, stream[1]));
        good(cuCtxSynchronize());
        assert_true(first_of(y) == (float)(i + (i + 1) / 2 + 12));
    }
    good(cuGraphExecDestroy(exec));
    good(cuMemFree_v2(other));
}

static void test_a_fork_must_join(void **state)
{
    (void)state;
    need_kernels();
    CUgraph graph;
    CUdeviceptr other;
    good(cuMemAlloc_v2(&other, BYTES));
    gives(CUDA_ERROR_STREAM_CAPTURE_UNJOINED, capture_fork(&graph, other, false));
    good(cuStreamSynchronize(stream[1]));
    good(cuMemFree_v2(other));
}

static void test_nothing_waits_in_a_capture(void **state)
{
    (void)state;
    CUgraph graph;
    CUevent event;
    CUdeviceptr memory;
    good(cuEventCreate(&event, CU_EVENT_DISABLE_TIMING));
    good(cuEventRecord(event, stream[1]));
    good(cuStreamBeginCapture_v2(stream[0], CU_STREAM_CAPTURE_MODE_GLOBAL));
    gives(CUDA_ERROR_STREAM_CAPTURE_ISOLATION, cuStreamWaitEvent(stream[0], event, 0));
    gives(CUDA_ERROR_INVALID_VALUE, cuMemcpyHtoDAsync_v2(x, &graph, sizeof graph, stream[0]));
    gives(CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, cuStreamSynchronize(stream[0]));
    gives(CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, cuMemcpyHtoDAsync_v2(x, host, BYTES, stream[0]));
    gives(CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, cuMemAlloc_v2(&memory, BYTES));
    gives(CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, cuStreamEndCapture(stream[0], &graph));
    good(cuStreamSynchronize(stream[0]));
    good(cuEventDestroy_v2(event));
}

/* ---- maps of tensors */

static void test_maps_of_tensors(void **state)
{
    (void)state;
    enum { FLOAT32 = 7 };
    CUtensorMap map;
    const uint64_t extent[] = {16, 4}, stride[] = {64}, odd[] = {60};
    const uint32_t box[] = {8, 4}, wide[] = {16, 4}, step[] = {1, 1};
    good(cuTensorMapEncodeTiled(&map, FLOAT32, 2, (void *)x, extent, stride, box, step, 0, 1, 0, 0));
    gives(CUDA_ERROR_INVALID_VALUE,
          cuTensorMapEncodeTiled(&map, FLOAT32, 2, (void *)x, extent, odd, box, step, 0, 1, 0, 0));
    gives(CUDA_ERROR_INVALID_VALUE,
          cuTensorMapEncodeTiled(&map, FLOAT32, 2, (void *)x, extent, stride, wide, step, 0, 1, 0, 0));
    gives(CUDA_ERROR_INVALID_VALUE,
          cuTensorMapEncodeTiled(&map, FLOAT32, 2, host, extent, stride, box, step, 0, 1, 0, 0));
    setenv("SIMT_GPU_CAPABILITY", "89", 1);
    gives(CUDA_ERROR_INVALID_VALUE,
          cuTensorMapEncodeTiled(&map, FLOAT32, 2, (void *)x, extent, stride, box, step, 0, 1, 0, 0));
    unsetenv("SIMT_GPU_CAPABILITY");
}

/* ---- collectives: two ranks, this process and a copy of it */

static struct communicator *join(struct nccl_id id, int rank)
{
    struct communicator *m;
    struct nccl_config config = {.size = sizeof config, .magic = 0xcafebeef, .version = 22809};
    enum result error = ncclCommInitRankConfig(&m, 2, id, rank, &config);
    while (error == IN_PROGRESS)
        ncclCommGetAsyncError(m, &error);
    return error == SUCCESS ? m : NULL;
}

/* This rank's exit status, 0 when the child's is also 0. */
static int in_two_processes(int (*act)(struct communicator *m, int rank))
{
    struct nccl_id id;
    assert_int_equal(ncclGetUniqueId(&id), SUCCESS);
    fflush(NULL);
    const pid_t pid = fork();
    struct communicator *const m = join(id, pid == 0);
    const int status = m ? act(m, pid == 0) : 100;
    if (pid == 0)
        _exit(status);
    int theirs;
    waitpid(pid, &theirs, 0);
    return status ? status : WEXITSTATUS(theirs);
}

enum { LARGE = 100000 };

static int reduce(struct communicator *m, int rank)
{
    CUdeviceptr values;
    CUgraph graph;
    CUgraphExec exec;
    enum result error;
    float *pinned;
    if (cuMemAlloc_v2(&values, LARGE * sizeof(float)) || cuMemHostAlloc((void **)&pinned, LARGE * sizeof(float), 0))
        return 1;
    for (int i = 0; i < LARGE; i++)
        pinned[i] = (float)(i + rank);
    if (cuMemcpyHtoD_v2(values, pinned, LARGE * sizeof(float)) || cuStreamBeginCapture_v2(stream[0], 1))
        return 2;
    if (ncclAllReduce((void *)values, (void *)values, LARGE, FLOAT32, AVERAGE, m, stream[0]) != IN_PROGRESS ||
        ncclBroadcast((void *)values, (void *)values, 1, FLOAT32, 1, m, stream[0]) != INVALID_USAGE ||
        ncclCommGetAsyncError(m, &error) || error ||
        ncclAllReduce((void *)values, (void *)values, LARGE, FLOAT32, SUM, m, stream[0]) != IN_PROGRESS)
        return 3;
    if (cuStreamEndCapture(stream[0], &graph) || cuGraphInstantiateWithFlags(&exec, graph, 0))
        return 4;
    for (int i = 0; i < 2; i++)
        if (cuGraphLaunch(exec, stream[1]))
            return 5;
    if (cuMemcpyDtoHAsync_v2(pinned, values, LARGE * sizeof(float), stream[1]) || cuCtxSynchronize())
        return 6;
    for (int i = 0; i < LARGE; i++)
        if (pinned[i] != 4 * ((float)i + 0.5f))
            return 7;
    if (cuGraphDestroy(graph) || cuGraphExecDestroy(exec) || cuMemFree_v2(values) || cuMemFreeHost(pinned))
        return 8;
    return ncclCommDestroy(m);
}

static int broadcast(struct communicator *m, int rank)
{
    enum result error;
    fill(x, (float)rank);
    fill(y, 0);
    if (ncclBroadcast((void *)x, (void *)y, N, FLOAT32, 1, m, stream[0]) != IN_PROGRESS || cuCtxSynchronize() ||
        first_of(y) != 1 || ncclCommGetAsyncError(m, &error) || error)
        return 1;
    if (ncclAllReduce(host, host, N, FLOAT32, SUM, m, stream[0]) != CUDA_FAILED)
        return 2;
    return ncclCommDestroy(m);
}

/* Rank 1 is gone: rank 0 waits until it gives up. */
static int disappear(struct communicator *m, int rank)
{
    CUevent event;
    fill(x, 0);
    if (rank == 1)
        return 0;
    if (cuEventCreate(&event, 0) || ncclAllReduce((void *)x, (void *)x, N, FLOAT32, SUM, m, stream[0]) != IN_PROGRESS ||
        cuEventRecord(event, stream[0]))
        return 1;
    for (int i = 0; i < 1000; i++)
        if (cuEventQuery(event) != CUDA_ERROR_NOT_READY)
            return 2;
    return ncclCommAbort(m) || cuEventSynchronize(event) || cuEventDestroy_v2(event) ? 3 : 0;
}

static enum result wait_for_error(struct communicator *m)
{
    enum result error = SUCCESS;
    while (error == SUCCESS) {
        cuStreamQuery(stream[0]);
        ncclCommGetAsyncError(m, &error);
    }
    return error;
}

static int fail_later(struct communicator *m, int rank)
{
    enum result error;
    (void)rank;
    setenv("SIMT_NCCL_ERROR_AT", "2", 1);
    ncclAllReduce((void *)x, (void *)x, N, FLOAT32, SUM, m, stream[0]);
    if (cuStreamSynchronize(stream[0]) || ncclCommGetAsyncError(m, &error) || error)
        return 1;
    ncclAllReduce((void *)x, (void *)x, N, FLOAT32, SUM, m, stream[0]);
    error = wait_for_error(m);
    unsetenv("SIMT_NCCL_ERROR_AT");
    return error != SYSTEM_FAILED || ncclCommAbort(m) || cuStreamSynchronize(stream[0]) ? 2 : 0;
}

static int differ(struct communicator *m, int rank)
{
    ncclAllReduce((void *)x, (void *)x, (size_t)(N - rank), FLOAT32, SUM, m, stream[0]);
    return wait_for_error(m) != REMOTE_FAILED || ncclCommAbort(m) || cuStreamSynchronize(stream[0]);
}

static void test_collectives(void **state)
{
    (void)state;
    assert_int_equal(in_two_processes(reduce), 0);
    assert_int_equal(in_two_processes(broadcast), 0);
    assert_int_equal(in_two_processes(disappear), 0);
    assert_int_equal(in_two_processes(fail_later), 0);
    assert_int_equal(in_two_processes(differ), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_host_does_not_reach_the_device),
        cmocka_unit_test(test_memory_is_limited),
        cmocka_unit_test(test_copies_run_late),
        cmocka_unit_test(test_images),
        cmocka_unit_test(test_what_does_not_compile),
        cmocka_unit_test(test_arguments_are_taken_at_once),
        cmocka_unit_test(test_shared_memory_has_a_limit),
        cmocka_unit_test(test_an_error_stays),
        cmocka_unit_test(test_only_events_give_order),
        cmocka_unit_test(test_an_event_is_its_last_record),
        cmocka_unit_test(test_a_graph_is_done_again_and_again),
        cmocka_unit_test(test_a_fork_must_join),
        cmocka_unit_test(test_nothing_waits_in_a_capture),
        cmocka_unit_test(test_maps_of_tensors),
        cmocka_unit_test(test_collectives),
    };
    return cmocka_run_group_tests(tests, open_device, close_device);
}
