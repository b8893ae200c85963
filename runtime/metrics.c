#include "metrics.h"
#include "fail.h"
#include "progress.h"
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int ddp_metrics_open(const char *path)
{
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0666) : -1;
    if (path && fd < 0)
        ddp_fail(DDP_DISK, "cannot write %s: %s", path, strerror(errno));
    return fd;
}

static _Noreturn void full(const struct ddp *ddp)
{
    ddp_fail(DDP_DISK, "cannot write %s: %s", ddp->state->options.metrics, strerror(errno));
}

void ddp_metrics_close(struct ddp *ddp)
{
    if (ddp->state->metrics >= 0 && close(ddp->state->metrics))
        full(ddp);
}

static __attribute__((format(printf, 2, 3))) void line(const struct ddp *ddp, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    errno = ENOSPC; /* what a short write means */
    if (write(ddp->state->metrics, text, (size_t)length) != length)
        full(ddp);
}

/* JSON has no word for what is not finite. */
static const char *number(double value, char text[32])
{
    snprintf(text, 32, isfinite(value) ? "%.9g" : "null", value);
    return text;
}

void ddp_metrics_step(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    const double *spent = state->clock.spent;
    char loss[32];
    if (state->metrics < 0)
        return;
    line(ddp,
         "{\"event\":\"step\",\"step\":%" PRId64 ",\"epoch\":%d,\"loss\":%s,\"lr\":%s,\"samples\":%" PRId64
         ",\"samples_per_s\":%.1f,\"ms\":{\"data\":%.3f,\"compute\":%.3f,\"comm\":%.3f}}\n",
         ddp->step, ddp->epoch, number(state->loss, loss), ddp_shortest(state->program->sgd.lr).text,
         state->samples, (double)state->samples / (spent[DDP_DATA] + spent[DDP_COMPUTE] + spent[DDP_COMM]),
         spent[DDP_DATA] * 1e3, spent[DDP_COMPUTE] * 1e3, spent[DDP_COMM] * 1e3);
}

void ddp_metrics_evaluation(struct ddp *ddp, double loss, double accuracy, int64_t count)
{
    char loss_text[32], accuracy_text[32];
    if (ddp->state->metrics >= 0)
        line(ddp, "{\"event\":\"eval\",\"loss\":%s,\"accuracy\":%s,\"count\":%" PRId64 "}\n",
             number(loss, loss_text), number(accuracy, accuracy_text), count);
}
