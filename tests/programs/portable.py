"""ddpc compile --march portable: one program that holds its kernels for several processors."""
import platform

from support import *

X86 = platform.machine() == "x86_64"
LEVELS = ["x86-64-v2", "x86-64-v3", "x86-64-v4"] if X86 else ["armv8-a"]
BF16_LEVEL = "x86-64-v4-bf16"  # of programs in bf16


def portable(**values):
    return convnet(march="portable", **values)


def at(folder, level, *arguments, make=portable, **options):
    return begin(folder, make(), *arguments, env={"DDP_LEVEL": level} if level else {}, **options)


def in_bf16():
    return portable(train__precision="bf16")


def runs(folder, level, make=portable):
    return end(at(folder, level, "--help", make=make)).status == 0


def best(folder, make=portable):
    said = end(at(folder, None, "--help", make=make)).wants(0).out
    return matches(r"kernels for (\S+)", said.splitlines()[0])[1]


def instructions(make, level):
    return call(ROOT, "objdump", "-d", f"{os.path.dirname(make())}/{level.replace('-', '_')}.o").wants(0).out


def first_losses(folder, level, make=portable):
    ended = end(at(folder, level, "--max-steps", 3, "--metrics", "m.jsonl", make=make)).wants(0)
    same(ended.out.splitlines()[0], f"kernels for {level}")
    return [event["loss"] for event in events(folder)]


def agree(found, tolerance):
    """found: the losses of each level"""
    wanted = found[min(found)]
    for level, one in found.items():
        expect(all(abs(a - b) < tolerance * a for a, b in zip(wanted, one)), f"{level}: {one}\n  wanted {wanted}")


def test_the_best_that_runs_is_taken(folder):
    same(best(folder), [level for level in LEVELS if runs(folder, level)][-1])
    for level in (None, best(folder)):
        end(at(folder, level, "--max-steps", 2, "--metrics", f"{level}.jsonl")).wants(0)
    same(losses(folder, "None.jsonl"), losses(folder, f"{best(folder)}.jsonl"))


def test_levels_agree(folder):
    agree({level: first_losses(folder, level) for level in LEVELS if runs(folder, level)}, 1e-4)


def test_bf16_has_a_level_of_its_own(folder):
    """Where the processor multiplies bf16 itself; the others round as it does."""
    if not X86:
        raise NotRun("one level")
    same("vdpbf16ps" in instructions(in_bf16, BF16_LEVEL), True)
    same("vdpbf16ps" in instructions(in_bf16, LEVELS[-1]), False)
    end(at(folder, BF16_LEVEL)).wants(2, f"ddp: DDP_LEVEL: this program is not built for '{BF16_LEVEL}'\n")
    levels = [level for level in [*LEVELS, BF16_LEVEL] if runs(folder, level, in_bf16)]
    same(best(folder, in_bf16), levels[-1])
    agree({level: first_losses(folder, level, in_bf16) for level in levels}, 0.005)
    return f"{levels[-1]} is the best that runs"


def test_levels_that_there_are_not(folder):
    end(at(folder, "x86-64-v9")).wants(2, "ddp: DDP_LEVEL: this program is not built for 'x86-64-v9'\n")
    for level in LEVELS:
        if not runs(folder, level):
            end(at(folder, level)).wants(2, f"ddp: this processor cannot run what is built for {level}\n")


def test_ranks_take_the_same(folder):
    other = [level for level in LEVELS if runs(folder, level)][0]
    if other == best(folder):
        raise NotRun("this processor runs one level")
    init = f"tcp://127.0.0.1:{free_port()}"
    processes = [at(folder, level, "--rank", rank, "--world-size", 2, "--init", init)
                 for rank, level in enumerate((None, other))]
    for rank, process in enumerate(processes):
        end(process).wants(5, rf"ddp: rank {rank}: rank 1 has another -march: {other}; rank 0 has {best(folder)}\n")


def test_ranks_of_different_processors(folder):
    """-march=native of two of them; CC stands for another machine's compiler."""
    if not X86:
        raise NotRun("-mno-sse4.1 is x86's")
    programs = []
    for name, cc in ("here", "cc"), ("there", "cc -mno-sse4.1"):
        ddpc(ROOT, "compile", "specs/mlp.spec", "-o", f"{folder}/{name}", env={"CC": cc}).wants(0)
        programs.append(f"{folder}/{name}/mlp")
    for rank, process in enumerate(begin_ranks(folder, 2, programs)):
        end(process).wants(5, rf"ddp: rank {rank}: rank 1 has another -march: (native-\w{{8}}); "
                              r"rank 0 has (?!\1)native-\w{8}\n")


def test_each_level_has_its_own_instructions(folder):
    if not X86:
        raise NotRun("one level")
    code = [instructions(portable, level) for level in LEVELS]
    same([bool(re.search("%[yz]mm", one)) for one in code], [False, True, True])
    same(["%zmm" in one for one in code], [False, False, True])


def test_no_tuning(folder):
    ddpc(ROOT, "compile", "specs/mlp.spec", "-o", f"{folder}/out", "--march", "portable", "--tune").wants(
        2, "ddpc: --tune measures one processor's kernels, a portable program has several\n")
