/* layout.c: see layout.h, and enum ddp_layout for the layouts. */
#include "layout.h"

#include <string.h>

int64_t ddp_dtype_bytes(enum ddp_dtype dtype)
{
    static const int bytes[] = {[DDP_F32] = 4, [DDP_I32] = 4, [DDP_I64] = 8, [DDP_U8] = 1, [DDP_BF16] = 2};
    return bytes[dtype];
}

static int64_t extent(const struct ddp_tensor *tensor, int dimension)
{
    return dimension < tensor->rank ? tensor->shape[dimension] : 1;
}

enum ddp_dtype ddp_file_dtype(const struct ddp_tensor *tensor)
{
    return tensor->dtype == DDP_BF16 ? DDP_F32 : tensor->dtype;
}

int64_t ddp_rows(const struct ddp_tensor *tensor)
{
    return extent(tensor, 0);
}

int64_t ddp_row_elements(const struct ddp_tensor *tensor)
{
    int64_t elements = 1;
    for (int i = 1; i < tensor->rank; i++)
        elements *= tensor->shape[i];
    return elements;
}

int64_t ddp_row_bytes(const struct ddp_tensor *tensor)
{
    return ddp_row_elements(tensor) * ddp_dtype_bytes(ddp_file_dtype(tensor));
}

int64_t ddp_panels_offset(const struct ddp_tensor *tensor, int64_t k, int64_t c, int64_t r, int64_t s)
{
    int64_t group_rows = extent(tensor, 0) / tensor->groups;
    int64_t group_panels = (group_rows + DDP_PANEL - 1) / DDP_PANEL;
    int64_t group = k / group_rows, row = k % group_rows;
    int64_t panel = group * group_panels + row / DDP_PANEL;
    int64_t place = ((panel * extent(tensor, 2) + r) * extent(tensor, 3) + s) * extent(tensor, 1) + c;
    return place * DDP_PANEL + row % DDP_PANEL;
}

/* Of f32 in another layout than rows. */
static void copy_row(const struct ddp_tensor *tensor, float *memory, int64_t k, float *row, bool put)
{
    int64_t channels = extent(tensor, 1), height = extent(tensor, 2), width = extent(tensor, 3);
    bool panels = tensor->layout == DDP_PANELS;
    float *first = memory + (panels ? ddp_panels_offset(tensor, k, 0, 0, 0) : k * ddp_row_elements(tensor));
    for (int64_t c = 0; c < channels; c++) {
        for (int64_t rs = 0; rs < height * width; rs++, row++) {
            float *element = first + (rs * channels + c) * (panels ? DDP_PANEL : 1);
            *(put ? element : row) = *(put ? row : element);
        }
    }
}

void ddp_get_row(const struct ddp_tensor *tensor, const void *memory, int64_t k, void *row)
{
    int64_t bytes = ddp_row_bytes(tensor);
    if (tensor->layout != DDP_ROWS)
        copy_row(tensor, (float *)(uintptr_t)memory, k, row, false);
    else
        memcpy(row, (const char *)memory + k * bytes, (size_t)bytes);
}

void ddp_put_row(const struct ddp_tensor *tensor, void *memory, int64_t k, const void *row)
{
    int64_t bytes = ddp_row_bytes(tensor);
    if (tensor->layout != DDP_ROWS)
        copy_row(tensor, memory, k, (float *)(uintptr_t)row, true);
    else
        memcpy((char *)memory + k * bytes, row, (size_t)bytes);
}

bool ddp_in_state_dict(const struct ddp_tensor *tensor)
{
    return tensor->arena == DDP_PARAM || tensor->arena == DDP_STATE;
}
