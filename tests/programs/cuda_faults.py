"""What goes wrong with GPUs: one line, an exit status that says which kind, no hang. On emulated ones."""
from emulated import *

GPU, MEMORY, RENDEZVOUS, PEER = 12, 9, 5, 6
NAME = r"emulated GPU, GPU-[0-9a-f-]{36}"


def fails(folder, status, line, world=1, env=None, **knobs):
    """Every rank, or it says which other one failed."""
    compiled, began = on_gpu(), time.monotonic()
    for rank, process in enumerate(begin_ranks(folder, world, compiled, "--max-steps", 2, env=env or gpus(**knobs))):
        ended = end(process)
        if ended.status == PEER != status:
            ended.wants(PEER, rf"ddp: rank {rank}: rank {1 - rank} failed: {line}\n")
        else:
            ended.wants(status, (rf"ddp: rank {rank}: " if world > 1 else r"ddp: (rank 0: )?") + line + r"\n")
    expect(time.monotonic() - began < 10, f"after {time.monotonic() - began} s")


def libraries(folder, **broken):
    """The emulated ones, some with other contents, or none."""
    os.mkdir(f"{folder}/lib")
    for name in ("libcuda.so.1", "libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so", "libnccl.so.2"):
        content = broken.get(name.split(".")[0])
        if content is None and os.path.exists(f"{support.OUT}/tests/driver/{name}"):
            os.symlink(f"{support.OUT}/tests/driver/{name}", f"{folder}/lib/{name}")
        elif content is not None:
            write(folder, f"lib/{name}", content)
    return gpus() | {"LD_LIBRARY_PATH": f"{folder}/lib"}


def test_no_driver(folder):
    fails(folder, GPU, rf"no CUDA driver: {folder}/lib/libcuda\.so\.1: .+ \(LD_LIBRARY_PATH: {folder}/lib\)",
          env=libraries(folder, libcuda=b"no library"))


def test_a_driver_too_old(folder):
    fails(folder, GPU, r"the CUDA driver \S+/libcuda\.so\.1 is for CUDA 11\.4, and too old: this program needs 12\.\d",
          DRIVER_VERSION=11040)


def test_no_gpu(folder):
    fails(folder, GPU, r".*CUDA_ERROR_NO_DEVICE: no CUDA-capable device is detected", GPU_COUNT=0)


def test_fewer_gpus_than_ranks(folder):
    first, second = begin_ranks(folder, 2, on_gpu(), env=gpus(GPU_COUNT=1))
    end(first).wants(RENDEZVOUS, r"ddp: rank 0: rank 1 of 2 did not come within 3 s \(have 0\)\n")
    end(second).wants(GPU, r"ddp: rank 1: this rank needs GPU 1, and this host has 1: each rank needs one of its own\n")


def test_a_gpu_too_old(folder):
    fails(folder, GPU, rf"{NAME} has compute capability 7\.5; kernels need 8\.0", GPU_CAPABILITY=75)


def test_too_little_memory(folder):
    fails(folder, MEMORY, rf"[\d.]+ MiB are needed, and {NAME} has 0.1 MiB left of 0.1 MiB", GPU_MEMORY=100000)


def test_too_little_memory_for_the_exchange(folder):
    first, second = begin_ranks(folder, 2, on_gpu(), "--max-steps", 2, env=gpus(GPU_MEMORY=(4 << 20) + 100000))
    for process in first, second:
        matches(rf"ddp: rank .+ MiB are needed, and {NAME} has 4\.1 MiB left of 4\.1 MiB\n", end(process).err)


def test_no_nccl(folder):
    env = libraries(folder, libnccl=b"no library")
    fails(folder, GPU, r"no NCCL for the exchange between GPUs: \S+/libnccl\.so\.2: .+", world=2, env=env)
    call(folder, on_gpu(), "--max-steps", 1, env=env).wants(0)  # one rank needs none


def test_an_nccl_too_old(folder):
    fails(folder, GPU, r"no NCCL for the exchange between GPUs: \S+/libnccl\.so\.2 is NCCL 2\.8, and too old: "
                       r"2\.\d+ is needed", world=2, NCCL_VERSION=2804)


def test_two_ranks_on_one_gpu(folder):
    fails(folder, RENDEZVOUS, rf"ranks 0 and 1 on \S+ have the same GPU \({NAME}\); each needs one of its own", world=2,
          env=gpus() | {"LOCAL_RANK": "0"})


def endless():
    return on_gpu(train__epochs=1000000)


def training(folder, **knobs):
    """Two ranks that have made some steps."""
    processes = begin_ranks(folder, 2, endless(), "--metrics", "m.jsonl", "--save", "w.pth", env=gpus(**knobs))
    wait_for(folder, "m.jsonl", '"step":5,', processes[0])
    time.sleep(0.6)  # ranks say where they are four times a second
    return processes


def test_a_rank_that_is_killed(folder):
    for lost in (0, 1):
        processes = training(folder)
        processes[lost].kill()
        ended = end(processes[1 - lost], 10)
        ended.wants(PEER, rf"ddp: rank {1 - lost}: rank {lost} \(pid {processes[lost].pid} on \S+\) is gone; "
                          r"last seen at step .*\n")
        expect(not os.path.exists(path(folder, "w.pth")), "a model was saved")
        os.remove(path(folder, "m.jsonl"))


def test_a_rank_that_stops(folder):
    processes = training(folder)
    processes[1].send_signal(signal.SIGSTOP)
    end(processes[0], 10).wants(PEER, r"ddp: rank 0: rank 1 \(pid \d+ on \S+\) has (been silent|kept rank 0 waiting) for 3 s.*\n")


def test_a_loss_that_is_not_finite(folder):
    """The rank makes its step again without the others, which wait for it, to say where that began."""
    compiled = on_gpu(train__optimizer="sgd(lr = 1000000, weight_decay = 1)")
    for process in begin_ranks(folder, 2, compiled, "--save", "w.pth", env=gpus()):
        ended = end(process, 20)
        expect(ended.status in (7, PEER), str(ended))
        matches(r"ddp: rank \d: (rank \d failed: )?step \d+: loss is not finite; first tensor that is not: .+\n", ended.err)
    expect(not os.path.exists(path(folder, "w.pth")), "a model was saved")


def test_nccl_fails(folder):
    """In one rank: both end, the other one names it."""
    first, second = begin_ranks(folder, 2, endless(), env=gpus(NCCL_ERROR_AT=20))
    said = [end(process, 10) for process in (first, second)]
    expect(all(one.status in (GPU, PEER) for one in said) and any(one.status == GPU for one in said), f"{said[0]}{said[1]}")
    for one in said:
        expect(re.fullmatch(r"ddp: rank \d: .*unhandled system error.*\n", one.err), str(one))


# ---- images

def steps(folder, compiled, name, err="", **env):
    """The losses of two steps."""
    said = call(folder, compiled, "--max-steps", 2, "--metrics", f"{name}.jsonl", env=env).wants(0, err)
    return losses(folder, f"{name}.jsonl"), "kernels are compiled for" in said.out


def test_a_gpu_that_no_image_fits(folder):
    """NVRTC makes one, which is kept; a damaged one is made again."""
    env = gpus(GPU_CAPABILITY=100) | {"DDP_CACHE": f"{folder}/cache"}
    first = steps(folder, on_gpu(), "a", **env)
    kept, = os.listdir(f"{folder}/cache")
    content = read(folder, f"cache/{kept}")
    same(steps(folder, on_gpu(), "b", **env), (first[0], False))
    write(folder, f"cache/{kept}", content[:1000] + b"x" + content[1001:])
    damaged = rf"ddp: {folder}/cache/{kept} is damaged: the kernels are compiled again\n"
    same(steps(folder, on_gpu(), "c", damaged, **env), (first[0], True))
    same(steps(folder, on_gpu(), "d", **env), (first[0], False))
    expect(first[1], "nothing was compiled")


def test_an_older_nvrtc(folder):
    """It does not know all options, and gives the same kernels."""
    env = gpus(GPU_CAPABILITY=100)
    newer = steps(folder, on_gpu(), "a", **env | {"DDP_CACHE": f"{folder}/newer"})
    same(steps(folder, on_gpu(), "b", **env | {"DDP_CACHE": f"{folder}/older", "SIMT_NVRTC_VERSION": "1204"}), newer)
    expect(newer[1], "nothing was compiled")


def test_the_last_resort(folder):
    """PTX, where there is no NVRTC either."""
    compiled = program(SPEC, target=("--target", "cuda", "--arch", "sm_80"), env=gpus())
    without = libraries(folder, libnvrtc=b"no library")
    older = steps(folder, compiled, "a", **without | {"SIMT_GPU_CAPABILITY": "86"})
    same(steps(folder, compiled, "b", **without | {"SIMT_GPU_CAPABILITY": "100"}), older)
