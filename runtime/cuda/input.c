/* input.c: batches on their way to the GPU: the bytes of one go there while the step works on another, and become floats
   when it is their turn. */
#include "cuda/cuda.h"
#include "data/loader.h"
#include "state.h"

/* The place that the next batch goes to, and the event behind it. */
static struct {
    int slot;
    CUevent arrived;
} sent;

void cuda_send_input(struct ddp *ddp, const char *place)
{
    const int64_t bytes = ddp_place_bytes(ddp->state->program);
    if (!sent.arrived)
        CU(EventCreate, &sent.arrived, CU_EVENT_DISABLE_TIMING);
    sent.slot = 1 - sent.slot;
    CU(MemcpyHtoDAsync, cuda_address(cuda.slots[sent.slot]), place, (size_t)bytes, cuda.copies);
    CU(EventRecord, sent.arrived, cuda.copies);
}

void cuda_set_input(struct ddp *ddp, char *place, int n)
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_dataset *dataset = &program->dataset;
    int channels = dataset->channels;
    int64_t count = (int64_t)n * dataset->height * dataset->width * channels, threads = (count + 3) / 4;
    char *pixels = cuda.slots[sent.slot], *targets = pixels + ddp_place_targets(program, 1);
    char *image = ddp->arena[DDP_INPUT], *target = image + ddp_place_targets(program, sizeof(float));
    void *arguments[] = {&count, &channels, &n, &cuda.bytes_as_floats, &pixels, &targets, &image, &target};
    (void)place;
    CU(StreamWaitEvent, cuda.compute, sent.arrived, 0);
    cuda_launch(cuda.compute, "ddp_input", ((threads > n ? threads : n) + 255) / 256, arguments);
}
