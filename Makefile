# ddpc: a spec of a network becomes a data-parallel training program in C.
#   make demo   builds ddpc, compiles specs/resnet50.spec, trains it on 2 ranks, evaluates, saves the model
#   make test   everything that proves it

CC     ?= cc
CFLAGS ?= -O2 -g
OUT    := build

WARN   := -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror
THIRD_PARTY  := minizip jansson xxhash sodium z
LIBS         := $(THIRD_PARTY:%=-l%) -lpthread -lm
PROGRAM_LIBS := $(LIBS)
FLAGS   = $(WARN) $(CFLAGS) -MMD -MP

COMPILER := \
    base/arena.c base/units.c \
    front/lexer.c front/parser.c front/parse.c front/ast.c front/ast_write.c front/diag.c \
    front/setting.c front/config.c front/config_show.c \
    graph/expr.c graph/form.c graph/graph.c graph/infer.c graph/build.c graph/text.c graph/read.c graph/verify.c \
    pass/elaborate.c pass/elaborate_scope.c pass/elaborate_eval.c pass/elaborate_operator.c \
    pass/elaborate_builtin.c pass/elaborate_body.c \
    pass/differentiate.c pass/simplify.c pass/simplify_sum.c pass/simplify_cancel.c pass/cost.c pass/fuse.c pass/separate.c pass/recompute.c pass/layout.c pass/narrow.c \
    pass/names.c pass/schedule.c pass/place.c pass/plan_buckets.c pass/plan_memory.c pass/fit_memory.c pass/verify_plan.c pass/plan_write.c \
    emit/writer.c emit/driver.c emit/kernel.c emit/compose.c emit/isolate.c emit/common_path.c emit/share.c emit/plan_json.c emit/reference.c emit/kernel_table.c \
    emit/cpu.c emit/sweep.c emit/sweep_reduce.c emit/sweep_text.c emit/cpu_sweep_plan.c emit/cpu_reduce.c emit/cpu_sweep.c \
    emit/contract_text.c emit/cpu_contract_plan.c emit/cpu_tiles.c emit/cpu_tune.c emit/cpu_contract.c emit/cpu_lines.c emit/cpu_winograd.c emit/cpu_shape.c emit/cpu_window.c emit/cpu_view.c emit/cpu_index.c \
    emit/cuda.c emit/cuda_launch.c emit/cuda_images.c emit/cuda_contract_plan.c emit/cuda_maps.c emit/cuda_contract.c emit/cuda_sweep_plan.c emit/cuda_reduce.c emit/cuda_sweep.c emit/cuda_row.c emit/cuda_window.c emit/cuda_view.c emit/cuda_index.c \
    build.c cubins.c tune.c explain.c explain_memory.c run.c data.c synth.c std.c

RUNTIME := \
    options.c start.c address.c rendezvous.c message.c peers.c control.c phase.c fail.c \
    levels.c device.c host.c memory.c alloc.c arenas.c comm/comm.c comm/shm.c comm/nccl_library.c comm/nccl.c update.c buffers.c \
    loss.c optimizer.c step.c metrics.c progress.c finish.c reference.c verify.c \
    init.c layout.c mapped.c folders.c atomic_file.c safetensors.c pth.c save.c \
    data/random.c data/augment.c data/cifar10.c data/generated.c data/sampler.c data/loader.c \
    cuda/driver.c cuda/nvrtc.c cuda/cache.c cuda/images.c cuda/profile.c \
    cuda/device.c cuda/memory.c cuda/pieces.c cuda/launch.c cuda/input.c cuda/update.c cuda/step.c

# The emulator of CUDA's threads; programs that load kernels for it show them its functions.
SIMT := schedule report barrier warp launch atomic matrix copy mbarrier bulk wgmma regions order publish shadow tsan
SIMT_DRIVER := device memory streams capture module

UNIT := front graph elaborate cost plan emit kernels reference contract simt simt_sm90 driver device ptx images runtime update rendezvous control comm nccl faults run data data_command sampler weights

GENERATED := front/lexer.c front/parser.c std.c
COMPILER_OBJECTS := $(COMPILER:%.c=$(OUT)/compiler/%.o)
RUNTIME_OBJECTS  := $(RUNTIME:%.c=$(OUT)/runtime/%.o)
SIMT_OBJECTS     := $(SIMT:%=$(OUT)/simt/%.o)
UNIT_PROGRAMS    := $(UNIT:%=$(OUT)/tests/test_%)

# What emitted programs include; ddpc finds it, and libddp.a, beside itself.
HEADERS := $(patsubst runtime/%,$(OUT)/include/%,runtime/ddp.h runtime/reference.h runtime/cuda/images.h $(wildcard runtime/device/*.h))

all: $(OUT)/ddpc $(HEADERS)

$(OUT)/include/%.h: runtime/%.h
	@mkdir -p $(@D) && cp $< $@

$(OUT)/ddpc: $(OUT)/compiler/main.o $(OUT)/libddpc.a $(OUT)/libddp.a
	$(CC) $(CFLAGS) -o $@ $^ $(LIBS)

$(OUT)/libddpc.a: $(COMPILER_OBJECTS)
$(OUT)/libddp.a: $(RUNTIME_OBJECTS)
$(OUT)/libddpc.a $(OUT)/libddp.a:
	rm -f $@ && $(AR) rcsD $@ $^

COMPILER_FLAGS = $(FLAGS) -Icompiler -Iruntime -I$(OUT)/gen/front '-DDDP_LIBRARIES="$(PROGRAM_LIBS)"'
$(OUT)/compiler/%.o: compiler/%.c $(OUT)/gen/front/parser.c
	@mkdir -p $(@D)
	@echo "  cc $<" && $(CC) $(COMPILER_FLAGS) -c $< -o $@
$(OUT)/compiler/build.o: Makefile # it holds $(PROGRAM_LIBS)
$(OUT)/compiler/%.o: $(OUT)/gen/%.c $(OUT)/gen/front/parser.c
	@mkdir -p $(@D)
	@echo "  cc $<" && $(CC) $(COMPILER_FLAGS) -c $< -o $@
$(OUT)/runtime/%.o: runtime/%.c
	@mkdir -p $(@D)
	@echo "  cc $<" && $(CC) $(FLAGS) -O3 -fopenmp -Iruntime -c $< -o $@

$(OUT)/gen/front/lexer.c: compiler/front/lexer.re
	@mkdir -p $(@D)
	re2c -W --no-debug-info -o $@ $<
$(OUT)/gen/front/parser.c: compiler/front/parser.y
	@mkdir -p $(@D)
	lemon -q -l -d$(@D) $<
$(OUT)/gen/std.c: compiler/std.spec
	@mkdir -p $(@D)
	@(echo '#include <stddef.h>'; echo 'extern const char std_spec[]; extern const size_t std_spec_size;'; \
	 echo 'const char std_spec[] = {'; od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g'; \
	 echo '0};'; echo 'const size_t std_spec_size = sizeof std_spec - 1;') > $@

# ---- generated/: what ddpc emits for specs/, for review

regen: all
	$(OUT)/ddpc compile specs/resnet50.spec --no-build -o generated/resnet50
	$(OUT)/ddpc compile specs/resnet50.spec --target cuda --set train.precision=bf16 --no-build -o $(OUT)/resnet50-cuda
	cp $(OUT)/resnet50-cuda/kernels.cu $(OUT)/resnet50-cuda/launch.c generated/resnet50-cuda

# ---- demo, tests, benchmarks

demo: deps
	$(MAKE) all
	tests/demo $(OUT)

$(OUT)/simt/%.o: tests/simt/%.c
	@mkdir -p $(@D)
	@echo "  cc $<" && $(CC) $(FLAGS) -O3 -fPIC -Itests -Iruntime '-DSIMT_COMPILE="$(abspath tests/simt/compile)"' -c $< -o $@
EMULATED := $(addprefix $(OUT)/tests/test_,simt simt_sm90 device cuda)
$(EMULATED): $(SIMT_OBJECTS)
$(EMULATED): EMULATOR = $(SIMT_OBJECTS) -rdynamic

# The driver, NVRTC and NCCL around the emulator, for programs that open them.
DRIVER_LIBRARIES := $(addprefix $(OUT)/tests/driver/,libcuda.so.1 libnvrtc.so.13 libnccl.so.2)
$(DRIVER_LIBRARIES): tests/simt/driver/exports
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -shared -Wl,-soname,$(@F) $(EXPORTS) $(filter %.o,$^) $(filter %.so.1,$^) -Wl,-rpath,'$$ORIGIN' -o $@ -ldl -lpthread
$(OUT)/tests/driver/libcuda.so.1: EXPORTS = -Wl,--version-script=tests/simt/driver/exports
$(OUT)/tests/driver/libcuda.so.1: $(SIMT_OBJECTS) $(SIMT_DRIVER:%=$(OUT)/simt/driver/%.o)
$(OUT)/tests/driver/libnvrtc.so.13: $(OUT)/simt/driver/nvrtc.o
$(OUT)/tests/driver/libnccl.so.2: $(OUT)/simt/driver/nccl.o $(OUT)/tests/driver/libcuda.so.1
$(OUT)/tests/test_driver: EMULATOR = $(DRIVER_LIBRARIES) -Wl,-rpath,$(abspath $(OUT)/tests/driver)
# An RPATH: what calls dlopen under ASan is ASan, which has not the program's RUNPATH.
$(OUT)/tests/test_nccl: EMULATOR = -Wl,--disable-new-dtags,-rpath,$(abspath $(OUT)/tests/driver)
$(OUT)/tests/test_driver $(OUT)/tests/test_nccl: $(DRIVER_LIBRARIES)

SUPPORT := $(addprefix tests/support/,interpret.c conform.c shapes.c)
$(OUT)/tests/test_%: tests/unit/test_%.c $(SUPPORT) $(OUT)/libddpc.a $(OUT)/libddp.a
	@mkdir -p $(@D)
	@echo "  cc $<" && $(CC) $(COMPILER_FLAGS) -Itests -MF $@.d $< $(SUPPORT) $(EMULATOR) $(OUT)/libddpc.a $(OUT)/libddp.a -o $@ -fopenmp -lcmocka -ldl $(LIBS)

test: deps
	$(MAKE) test-unit test-cuda test-golden test-programs

test-unit: all $(UNIT_PROGRAMS)
	tests/each $(UNIT_PROGRAMS)
test-cuda: all $(OUT)/tests/test_cuda
	tests/simt/run $(OUT)
test-golden: all
	tests/golden $(OUT)/ddpc
test-programs: all $(DRIVER_LIBRARIES)
	tests/programs/run $(OUT)
	tests/reference/run $(OUT)

test-sanitize: deps
	$(MAKE) OUT=$(OUT)/sanitize CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -Wno-format-truncation' test-unit

test-torch: deps deps-torch
	$(MAKE) all
	tests/torch/run $(OUT)

# The kernels and some programs on aarch64, whose vectors are NEON's: cross-built, run by qemu-user.
test-neon: deps deps-neon
	$(MAKE) all
	$(MAKE) OUT=$(OUT)/aarch64 CC=aarch64-linux-gnu-gcc RUN=qemu-aarch64 UNIT='kernels contract' test-unit
	tests/programs/run $(OUT) neon

bench: deps
	$(MAKE) all
	tests/bench/run $(OUT)

# ddpc, and a runtime to link with, for tests/gpu/check on a machine that has a C compiler but none of these libraries
gpu-kit: deps
	rm -f $(OUT)/kit/libddp.a
	$(MAKE) OUT=$(OUT)/kit LIBS='-Wl,-Bstatic $(THIRD_PARTY:%=-l%) -Wl,-Bdynamic -lpthread -lm' PROGRAM_LIBS='-lpthread -lm' all
	(echo open $(OUT)/kit/libddp.a; $(foreach each,$(THIRD_PARTY),echo addlib $$($(CC) -print-file-name=lib$(each).a);) \
	 echo save; echo end) | $(AR) -M

clean:
	rm -rf $(OUT)

# ---- what is needed, through apt-get where that may be

PACKAGES := gcc g++ libc6-dev re2c lemon libjansson-dev libxxhash-dev libsodium-dev zlib1g-dev libminizip-dev libcmocka-dev python3
TORCH_PACKAGES := python3-torch python3-torchvision
NEON_PACKAGES := qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross \
    $(patsubst %,%:arm64,libgomp1 $(filter %-dev,$(PACKAGES)))
deps: ; @tests/deps $(PACKAGES)
deps-torch: ; @tests/deps $(TORCH_PACKAGES)
deps-neon: ; @tests/deps $(NEON_PACKAGES)

.PHONY: all deps deps-torch deps-neon demo test test-unit test-cuda test-golden test-programs test-sanitize test-torch test-neon bench gpu-kit regen clean
-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
