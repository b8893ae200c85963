/* cuda_operand.h: where the operands of contractions lie: convolutions as matrix products of which only the tiles
   ever exist (implicit GEMM: Chetlur et al., cuDNN, 2014).

   A place says where element (mn, k) is: in which row of its tensor, at which of the row's PITCH elements; false: it
   lies outside and counts as zero. Elements of a chunk lie side by side. ALONG: they go along k. */
#ifndef DDP_DEVICE_CUDA_OPERAND_H
#define DDP_DEVICE_CUDA_OPERAND_H

#include "device/cuda_vector.h"
#include "device/cuda_tile.h"

/* y [n, result, groups * out] = conv(x [n, source, groups * in], w [groups * out, kernel, in]) */
struct ddp_conv {
    int source[2], result[2], kernel[2], stride[2], padding[2], dilation[2], groups, in, out;
};

/* ---- y = conv(x, w): rows are pixels of y; k is (tap, channel of x) */

template <ddp_conv S> struct ddp_conv_x {
    static constexpr bool ALONG = true;
    static constexpr int PITCH = S.groups * S.in, DEPTH = S.kernel[0] * S.kernel[1] * S.in;
    int rows, group;

    __device__ __forceinline__ bool locate(int m, int k, int64_t &row, int &c) const
    {
        const int tap = k / S.in, pixel = m % (S.result[0] * S.result[1]), image = m / (S.result[0] * S.result[1]);
        const int h = pixel / S.result[1] * S.stride[0] + tap / S.kernel[1] * S.dilation[0] - S.padding[0];
        const int w = pixel % S.result[1] * S.stride[1] + tap % S.kernel[1] * S.dilation[1] - S.padding[1];
        row = ((int64_t)image * S.source[0] + h) * S.source[1] + w;
        c = group * S.in + k % S.in;
        return m < rows && k < DEPTH && h >= 0 && h < S.source[0] && w >= 0 && w < S.source[1];
    }
};

/* LAST: the weight lies as [k][r][s][c]; else as [k][c][r][s]. */
template <ddp_conv S, bool LAST = true> struct ddp_conv_weight {
    static constexpr bool ALONG = true;
    static constexpr int TAPS = S.kernel[0] * S.kernel[1], PITCH = TAPS * S.in;
    int group;

    __device__ __forceinline__ bool locate(int n, int k, int64_t &row, int &c) const
    {
        row = group * S.out + n;
        c = LAST ? k : k % S.in * TAPS + k / S.in;
        return n < S.out && k < PITCH;
    }
};

/* ---- dx = conv_dinput(dy, w) */

/* Pixels h = at * stride + phase of dx meet the taps first, first + step, ...: those that reach a pixel of y. */
template <ddp_conv S, int AXIS> struct ddp_phase {
    int phase, first, taps, extent; /* extent: how many such h there are */

    __device__ static constexpr int common_divisor(int a, int b)
    {
        return b ? common_divisor(b, a % b) : a;
    }
    static constexpr int STEP = S.stride[AXIS] / common_divisor(S.stride[AXIS], S.dilation[AXIS]);

    explicit __device__ __forceinline__ ddp_phase(int phase) : phase(phase), first(0)
    {
        const int start = phase + S.padding[AXIS], each = (S.stride[AXIS] - 1) * S.dilation[AXIS];
        while (first < STEP && (start + first * each) % S.stride[AXIS])
            first++;
        taps = first < STEP && first < S.kernel[AXIS] ? (S.kernel[AXIS] - first - 1) / STEP + 1 : 0;
        extent = (S.source[AXIS] - phase + S.stride[AXIS] - 1) / S.stride[AXIS];
    }
    __device__ __forceinline__ int at(int i) const
    {
        return i * S.stride[AXIS] + phase;
    }
};

/* Rows are pixels of dx of one phase of each axis; k is (tap that they meet, channel of dy). */
template <ddp_conv S> struct ddp_dinput {
    ddp_phase<S, 0> h;
    ddp_phase<S, 1> w;
    int group;

    static constexpr int PHASES = S.stride[0] * S.stride[1];
    __device__ __forceinline__ ddp_dinput(int phase, int group)
        : h(phase / S.stride[1]), w(phase % S.stride[1]), group(group)
    {
    }
    __device__ __forceinline__ int rows(int n) const
    {
        return n * h.extent * w.extent;
    }
    __device__ __forceinline__ int depth() const
    {
        return h.taps * w.taps * S.out;
    }
    __device__ __forceinline__ int tap_h(int tap) const
    {
        return h.first + tap / w.taps * h.STEP;
    }
    __device__ __forceinline__ int tap_w(int tap) const
    {
        return w.first + tap % w.taps * w.STEP;
    }
    /* The pixel of dx behind row m. */
    __device__ __forceinline__ int64_t pixel(int m) const
    {
        const int at = m % (h.extent * w.extent), image = m / (h.extent * w.extent);
        return ((int64_t)image * S.source[0] + h.at(at / w.extent)) * S.source[1] + w.at(at % w.extent);
    }
};

template <ddp_conv S> struct ddp_dinput_dy {
    static constexpr bool ALONG = true;
    static constexpr int PITCH = S.groups * S.out;
    ddp_dinput<S> part;
    int rows;

    __device__ __forceinline__ bool locate(int m, int k, int64_t &row, int &c) const
    {
        if (m >= rows || k >= part.depth())
            return false;
        const int tap = k / S.out, pixels = part.h.extent * part.w.extent, at = m % pixels, image = m / pixels;
        const int down = part.h.at(at / part.w.extent) + S.padding[0] - part.tap_h(tap) * S.dilation[0];
        const int across = part.w.at(at % part.w.extent) + S.padding[1] - part.tap_w(tap) * S.dilation[1];
        const int h = down / S.stride[0], w = across / S.stride[1];
        row = ((int64_t)image * S.result[0] + h) * S.result[1] + w;
        c = part.group * S.out + k % S.out;
        return down >= 0 && h < S.result[0] && across >= 0 && w < S.result[1];
    }
};

template <ddp_conv S, bool LAST = true> struct ddp_dinput_weight {
    static constexpr bool ALONG = false;
    static constexpr int TAPS = S.kernel[0] * S.kernel[1], PITCH = LAST ? S.in : 1;
    ddp_dinput<S> part;

    __device__ __forceinline__ bool locate(int n, int k, int64_t &row, int &c) const
    {
        if (n >= S.in || k >= part.depth())
            return false;
        const int tap = part.tap_h(k / S.out) * S.kernel[1] + part.tap_w(k / S.out);
        const int64_t out = part.group * S.out + k % S.out;
        row = LAST ? out * TAPS + tap : (out * S.in + n) * TAPS + tap;
        c = LAST ? n : 0;
        return true;
    }
};

/* ---- dw = conv_dweight(x, dy): rows are channels of dy, columns (tap, channel of x), k pixels of y in [from, to) */

template <ddp_conv S> struct ddp_dweight_dy {
    static constexpr bool ALONG = false;
    static constexpr int PITCH = S.groups * S.out;
    int group, from, to;

    __device__ __forceinline__ bool locate(int m, int k, int64_t &row, int &c) const
    {
        row = from + k;
        c = group * S.out + m;
        return m < S.out && row < to;
    }
};

template <ddp_conv S> struct ddp_dweight_x {
    static constexpr bool ALONG = false;
    static constexpr int PITCH = S.groups * S.in, COLUMNS = S.kernel[0] * S.kernel[1] * S.in;
    int group, from, to;

    __device__ __forceinline__ bool locate(int n, int k, int64_t &row, int &c) const
    {
        int inside;
        const ddp_conv_x<S> x = {to, group};
        return n < COLUMNS && x.locate(from + k, n, row, inside) ? (c = inside, true) : false;
    }
};

/* Where column (tap, channel) lies in a row [c][r][s]. */
template <ddp_conv S> __device__ __forceinline__ int ddp_taps_last(int column)
{
    return column % S.in * S.kernel[0] * S.kernel[1] + column / S.in;
}

/* ---- matrices: along k, rows of a or columns of b lie one after another; across: rows are k's, from `from` on */

template <int ROW, bool IS_ALONG> struct ddp_matrix {
    static constexpr bool ALONG = IS_ALONG;
    static constexpr int PITCH = ROW;
    int extent, from, to;

    __device__ __forceinline__ bool locate(int mn, int k, int64_t &row, int &c) const
    {
        row = ALONG ? mn : from + k;
        c = ALONG ? from + k : mn;
        return mn < extent && from + k < to;
    }
};

/* ---- operands: a place, and how a chunk of it comes into a stage

   All threads call prepare before they move the elements [mn, mn + extent) x [k, k + depth). */

/* As it lies in memory: chunks do not straddle rows, nor taps. */
template <class Place, class T> struct ddp_copied {
    static constexpr bool COPIED = true, ALONG = Place::ALONG;
    Place place;
    const T *from;

    __device__ __forceinline__ void prepare(int, int, int, int) const
    {
    }
    __device__ __forceinline__ void copy(void *to, int mn, int k) const
    {
        int64_t row;
        int c;
        const bool inside = place.locate(mn, k, row, c);
        ddp_copy_async(to, inside ? from + row * Place::PITCH + c : from, inside);
    }
};

/* Through values.make(float (&to)[WIDTH], row, c): WIDTH elements side by side. */
template <class Place, class T, class Values> struct ddp_made {
    static constexpr bool COPIED = false, ALONG = Place::ALONG;
    Place place;
    Values values;

    __device__ __forceinline__ void prepare(int, int, int, int) const
    {
    }
    __device__ __forceinline__ void make(ddp_chunk<T> &to, int mn, int k) const
    {
#pragma unroll
        for (int i = 0; i < ddp_chunk<T>::COUNT; i += Values::WIDTH) {
            float part[Values::WIDTH] = {};
            int64_t row;
            int c;
            if (place.locate(mn + (ALONG ? 0 : i), k + (ALONG ? i : 0), row, c))
                values.make(part, row, c);
#pragma unroll
            for (int j = 0; j < Values::WIDTH; j++)
                ddp_set(to.at[i + j], part[j]);
        }
    }
};

/* Another type, or rows that are no whole chunks. */
template <class From, int PITCH, int N> struct ddp_loaded {
    static constexpr int WIDTH = N;
    const From *from;

    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const
    {
        ddp_load(to, from + row * PITCH + c);
    }
};

/* ---- parts of k: whole stages each but the last */

template <class T> __device__ __forceinline__ int ddp_share(int k, int parts)
{
    constexpr int DEPTH = DDP_STAGE_ROW / (int)sizeof(T);
    return (k + parts * DEPTH - 1) / (parts * DEPTH) * DEPTH;
}

#endif
