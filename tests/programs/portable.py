"""ddpc compile --march portable: one program that holds its kernels for several processors."""
import platform

from support import *

LEVELS = ["x86-64-v2", "x86-64-v3", "x86-64-v4"] if platform.machine() == "x86_64" else ["armv8-a"]


def portable():
    return convnet(march="portable")


def at(folder, level, *arguments, **options):
    return begin(folder, portable(), *arguments, env={"DDP_LEVEL": level} if level else {}, **options)


def runs(folder, level):
    return end(at(folder, level, "--help")).status == 0


def best(folder):
    said = end(at(folder, None, "--help")).wants(0).out
    return matches(r"kernels for (\S+)", said.splitlines()[0])[1]


def test_the_best_that_runs_is_taken(folder):
    same(best(folder), [level for level in LEVELS if runs(folder, level)][-1])
    for level in (None, best(folder)):
        end(at(folder, level, "--max-steps", 2, "--metrics", f"{level}.jsonl")).wants(0)
    same(losses(folder, "None.jsonl"), losses(folder, f"{best(folder)}.jsonl"))


def test_levels_agree(folder):
    wanted = None
    for level in filter(lambda level: runs(folder, level), LEVELS):
        ended = end(at(folder, level, "--max-steps", 3, "--metrics", "m.jsonl")).wants(0)
        same(ended.out.splitlines()[0], f"kernels for {level}")
        found = [event["loss"] for event in events(folder)]
        wanted = wanted or found
        expect(all(abs(a - b) < 1e-4 * a for a, b in zip(wanted, found)), f"{level}: {found}\n  wanted {wanted}")


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


def test_each_level_has_its_own_instructions(folder):
    if LEVELS[0] != "x86-64-v2":
        raise NotRun("one level")
    code = {level: call(folder, "objdump", "-d", f"{os.path.dirname(portable())}/{level.replace('-', '_')}.o").wants(0).out
            for level in LEVELS}
    same([bool(re.search("%[yz]mm", code[level])) for level in LEVELS], [False, True, True])
    same(["%zmm" in code[level] for level in LEVELS], [False, False, True])


def test_no_tuning(folder):
    ddpc(ROOT, "compile", "specs/mlp.spec", "-o", f"{folder}/out", "--march", "portable", "--tune").wants(
        2, "ddpc: --tune measures one processor's kernels, a portable program has several\n")
