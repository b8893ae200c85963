"""The CUDA target: what is emitted, and what NVRTC makes of it. No GPU is needed."""
import ctypes
import shutil

from support import *

SPEC = "tests/programs/convnet.spec"
EMITTED = ["kernels.cu", "kernels.h", "launch.c", "model.h", "plan.json", "reference.c", "step.c", "train.c"]
IMAGES = {"sm_80": "kernels.sm_80.cubin", "sm_90a": "kernels.sm_90a.cubin", "compute_80": "kernels.ptx"}
BUILT = ["images.c", *IMAGES.values(), "images.o", "launch.o", "reference.o", "step.o", "train.o", "convnet"]


def compile_spec(folder, *arguments, **options):
    return ddpc(ROOT, "compile", SPEC, "--target", "cuda", "-o", f"{folder}/out", *arguments, **options)


def need_nvrtc():
    for name in ("libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so"):
        try:
            return ctypes.CDLL(name)
        except OSError:
            pass
    raise NotRun("there is no libnvrtc")


OF_THE_RUNTIME = ["ddp_input", "ddp_put_parameters", "ddp_update"]  # the headers'


def kernels(folder):
    """The names of the __global__ functions."""
    return re.findall(r"__global__ .*\n(\w+)\(", read(folder, "out/kernels.cu").decode())


def check_resources(folder):
    resources = json.loads(read(folder, "out/plan.json"))["resources"]
    for architecture in ("sm_80", "sm_90a"):
        of_it = {each["kernel"]: each for each in resources if each["architecture"] == architecture}
        same(sorted(of_it), sorted(kernels(folder) + OF_THE_RUNTIME), architecture)
        for name, each in of_it.items():
            expect(0 < each["registers"] <= 255 and each["shared"] <= 48 << 10, str(each))
            same(each["spilled"], 0, f"{architecture}, {name}")


def test_emitted(folder):
    compile_spec(folder, "--no-build").wants(0)
    same(sorted(os.listdir(f"{folder}/out")), EMITTED)
    launched = re.findall(r'ddp_launch\("(\w+)"', read(folder, "out/launch.c").decode())
    same(sorted(launched), sorted(kernels(folder)))
    included = re.findall("#include (.*)", read(folder, "out/kernels.cu").decode())
    same(included, ['"device/cuda.h"'])


def test_launches_compile(folder):
    compile_spec(folder, "--no-build").wants(0)
    call(f"{folder}/out", "cc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", f"-I{OUT}/include", "-c", "launch.c").wants(0)


def test_machine_code(folder):
    need_nvrtc()
    for precision in ("f32", "tf32", "bf16"):
        compile_spec(folder, "--set", f"train.precision={precision}", timeout=600).wants(0)
        same(sorted(os.listdir(f"{folder}/out")), sorted(EMITTED + BUILT))
        for name in IMAGES.values():
            same(read(folder, f"out/{name}")[:4], b"//\n/" if name.endswith("ptx") else b"\x7fELF", name)
        check_resources(folder)


def machine_code(folder, architecture):
    """Of each kernel of kernels.cu the instructions, as nvdisasm shows them; None where there is none."""
    tool = shutil.which("nvdisasm") or "/usr/local/cuda/bin/nvdisasm"
    if not os.path.exists(tool):
        return None
    said = call(folder, tool, "-c", f"out/kernels.{architecture}.cubin", timeout=120).wants(0).out
    parts = re.split(r"\n//-+ \.text\.(\S+) +-+\n", said)
    return dict(zip(parts[1::2], parts[2::2]))


def check_tensor_cores(folder, architecture):
    """In each contraction, that is in one of the kernels that are launched for it."""
    code = machine_code(folder, architecture)
    if not code:
        return "tensor cores not looked for: there is no nvdisasm"
    plan = json.loads(read(folder, "out/plan.json"))
    contractions = {kernel["function"] for step in ("train", "evaluate") for kernel in plan[step]["kernels"]
                    if kernel["anchor"] == "contract"}
    for function in contractions:
        own = [text for name, text in code.items() if name == function or name.startswith(function + "_")]
        expect(any(re.search("HG?MMA", text) for text in own), f"{architecture}: {function} has neither HMMA nor HGMMA")


def test_resnet50_on_tensor_cores_without_spills(folder):
    need_nvrtc()
    said = ddpc(ROOT, "compile", "specs/resnet50.spec", "--target", "cuda", "--set", "train.precision=bf16",
                "-o", f"{folder}/out", timeout=600)
    said.wants(0)
    same(said.err, "")
    check_resources(folder)
    for architecture in ("sm_80", "sm_90a"):
        note = check_tensor_cores(folder, architecture)
    return note


def with_headers_changed(folder, name, old, new, *arguments):
    """What a ddpc says whose headers have something else in a line."""
    os.mkdir(f"{folder}/bin")
    shutil.copy(DDPC, f"{folder}/bin/ddpc")
    shutil.copytree(f"{OUT}/include", f"{folder}/bin/include")
    header = f"{folder}/bin/include/device/{name}"
    with open(header) as file:
        text = file.read()
    expect(old in text, f"{name} has no {old}")
    with open(header, "w") as file:
        file.write(text.replace(old, new))
    return call(ROOT, f"{folder}/bin/ddpc", "compile", SPEC, "--target", "cuda", "-o", f"{folder}/out", *arguments,
                timeout=600)


def test_tensor_cores(folder):
    need_nvrtc()
    for architecture, instruction in ("sm_80", "mma.sync.aligned"), ("sm_90a", "wgmma.mma_async.sync.aligned"):
        compile_spec(folder, "--set", "train.precision=bf16", "--arch", architecture, timeout=600).wants(0)
        products = re.findall(r"__global__ .*\n(\w+)\((?:(?!\n}\n)[\s\S])*ddp_tile<bf16", read(folder, "out/kernels.cu").decode())
        bodies = re.findall(r"\.entry (\w+)\(((?:(?!\.entry)[\s\S])*)", read(folder, "out/kernels.ptx").decode())
        same(sorted(name for name, body in bodies if instruction in body), sorted(products), architecture)


def test_products_that_wait_for_each_other(folder):
    need_nvrtc()
    said = with_headers_changed(folder, "cuda_tile.h", "sums.settle();", "",
                                "--set", "train.precision=bf16", "--arch", "sm_90a")
    expect(re.search(r"^ddpc: sm_90a: ptxas info .*C75\d\d.*warpgroup.wait is injected", said.err, re.M), str(said))


def test_one_architecture(folder):
    need_nvrtc()
    compile_spec(folder, "--arch", "sm_90a", timeout=600).wants(0)
    same(sorted(os.listdir(f"{folder}/out")), sorted(set(EMITTED + BUILT) - {IMAGES["sm_80"]}))


SHOW_IMAGES = r"""
#include "cuda/images.h"
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) /* the sizes of images */
{
    for (int i = 0; i < ddp_n_images && i + 1 < argc; i++) {
        fprintf(stderr, "%s\n", ddp_images[i].architecture);
        fwrite(ddp_images[i].bytes, 1, atol(argv[i + 1]), stdout);
    }
    for (int i = 0; i < ddp_n_sources; i++)
        fprintf(stderr, "%s\n", ddp_sources[i].name), fputs(ddp_sources[i].text, stdout);
    return 0;
}
"""


def test_what_a_program_embeds(folder):
    need_nvrtc()
    compile_spec(folder, timeout=600).wants(0)
    write(folder, "show.c", SHOW_IMAGES.encode())
    call(folder, "cc", "-Wall", "-Wextra", "-Werror", f"-I{OUT}/include", "-Iout", "-o", "show", "show.c",
         "out/images.c").wants(0)
    with open(f"{folder}/all", "wb") as all:
        sizes = [str(os.path.getsize(f"{folder}/out/{name}")) for name in IMAGES.values()]
        shown = subprocess.run([f"{folder}/show", *sizes], stdout=all, stderr=subprocess.PIPE)
    names = shown.stderr.decode().split()
    headers = names[len(IMAGES) + 1:]
    same(names, [*IMAGES, "kernels.cu", *headers])
    files = [f"{folder}/out/{name}" for name in [*IMAGES.values(), "kernels.cu"]] + [f"{OUT}/include/{name}" for name in headers]
    expect(read(folder, "all") == b"".join(read("", file) for file in files), "other bytes than the files'")
    included = {name for file in files[len(IMAGES):] for name in re.findall('^#include "(.*)"', read("", file).decode(), re.M)}
    same(sorted(headers), sorted(included))


def test_architectures_that_there_are_not(folder):
    for wrong in ("sm_70", "sm_80,", "sm_80,ampere", "", "sm_80b", "sm_90a,sm_90a"):
        said = compile_spec(folder, "--arch", wrong)
        said.wants(2, re.escape("ddpc: --arch takes a list of different architectures from sm_80 on, as sm_80,sm_90a, not "
                                f"`{wrong.split(',')[-1]}`\n"))
    expect(not os.path.exists(f"{folder}/out"), "something was written")


def without_nvrtc(folder):
    """An environment in which NVRTC is no library."""
    for name in ("libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so"):
        write(folder, name, b"no library")
    return {"LD_LIBRARY_PATH": folder}


def test_without_nvrtc(folder):
    said = compile_spec(folder, env=without_nvrtc(folder)).wants(0)
    same(said.out, f"{folder}/out: emitted, not built: there is no libnvrtc.so, which compiles kernels.cu\n")
    same(sorted(os.listdir(f"{folder}/out")), EMITTED)


def test_what_does_not_compile(folder):
    need_nvrtc()
    said = with_headers_changed(folder, "cuda.h", "float maxf(", "float other(", "--arch", "sm_80")
    said.wants(1)
    expect(re.search(r'ddpc: sm_80, \w+_forward: kernels.cu\(\d+\): error: identifier "maxf" is undefined\n', said.err), str(said))
    expect(said.err.endswith(f"ddpc: NVRTC failed on {folder}/out/kernels.cu\n"), str(said))
    expect(not os.path.exists(f"{folder}/out/kernels.sm_80.cubin"), "machine code was written")


def test_run_without_nvrtc(folder):
    said = ddpc(ROOT, "run", SPEC, "-n", 1, "--target", "cuda", "-o", f"{folder}/out", env=without_nvrtc(folder))
    said.wants(1, "")
    same(said.out, f"{folder}/out: emitted, not built: there is no libnvrtc.so, which compiles kernels.cu\n")
