/* cuda_lines.h: convolutions of few channels, as images have them: what a row of the kernel meets, its taps and their
   channels, lies side by side in a row of the image ("a line"). The rows that a tile's pixels look at come to shared
   memory once, with the padding around them and as what is multiplied; k is (row of the kernel, place in its line),
   each line filled up to whole chunks. Compare the first layer in Chetlur et al., cuDNN, 2014. */
#ifndef DDP_DEVICE_CUDA_LINES_H
#define DDP_DEVICE_CUDA_LINES_H

#include "device/cuda_operand.h"

/* How many elements of a line count, and how many it is filled up to. */
template <ddp_conv S, class T> struct ddp_line {
    static constexpr int COUNT = S.kernel[1] * S.in, CHUNK = ddp_chunk<T>::COUNT;
    static constexpr int FILLED = (COUNT + CHUNK - 1) / CHUNK * CHUNK;
};

/* x, of the pixels of y in [from, to). Rows of the images, each with its padding, are numbered through all images;
   row r lies at r % ROWS, PITCH elements from the next. ALONG: as rows of y = conv(x, w), else as columns of the
   weight's gradient. */
template <ddp_conv S, class T, int ROWS, int PITCH, bool IS_ALONG, class Values> struct ddp_lines {
    static constexpr bool COPIED = false, ALONG = IS_ALONG;
    static constexpr int HEIGHT = (S.result[0] - 1) * S.stride[0] + S.kernel[0]; /* of an image with its padding */
    static constexpr int STEP = S.stride[1] * S.in; /* from a pixel's lines to the next one's */
    typedef ddp_line<S, T> line;
    T *lines;
    int from, to;
    Values values;
    mutable int end = 0; /* the rows before it are there, or are no longer needed */

    /* The first row that a pixel of y looks at. */
    static __device__ __forceinline__ int row_of(int pixel)
    {
        const int image = pixel / (S.result[0] * S.result[1]), p = pixel / S.result[1] % S.result[0];
        return image * HEIGHT + p * S.stride[0];
    }
    __device__ __forceinline__ void bring(int row, int at) const
    {
        const int h = row % HEIGHT - S.padding[0], w = at / S.in - S.padding[1];
        float part[Values::WIDTH] = {};
        if (h >= 0 && h < S.source[0] && w >= 0 && w < S.source[1])
            values.make(part, ((int64_t)(row / HEIGHT) * S.source[0] + h) * S.source[1] + w, at % S.in);
#pragma unroll
        for (int i = 0; i < Values::WIDTH; i++)
            ddp_set(lines[row % ROWS * PITCH + at + i], part[i]);
    }
    __device__ __forceinline__ void prepare(int mn, int extent, int k, int depth) const
    {
        const int first = ALONG ? mn : from + k, last = min(first + (ALONG ? extent : depth), to) - 1;
        const int before = max(end, row_of(first)), behind = row_of(last) + S.kernel[0];
        if (first > last || before >= behind)
            return;
        __syncthreads();
#pragma unroll 4
        for (int i = (int)threadIdx.x; i < (behind - before) * (PITCH / Values::WIDTH); i += DDP_THREADS)
            bring(before + i / (PITCH / Values::WIDTH), i % (PITCH / Values::WIDTH) * Values::WIDTH);
        __syncthreads();
        end = behind;
    }
    __device__ __forceinline__ void make(ddp_chunk<T> &to_chunk, int mn, int k) const
    {
        constexpr int WIDTH = ddp_side_by_side(STEP, line::CHUNK);
        const int pixel = ALONG ? mn : from + k, tap = ALONG ? k : mn, r = tap / line::FILLED, at = tap % line::FILLED;
        to_chunk = {};
        if (pixel >= to || r >= S.kernel[0])
            return;
        const T *const x = lines + (row_of(pixel) + r) % ROWS * PITCH + pixel % S.result[1] * STEP + at;
#pragma unroll
        for (int i = 0; i < line::CHUNK; i += WIDTH) {
            const ddp_vector<T, WIDTH> part = *(const ddp_vector<T, WIDTH> *)(x + i);
#pragma unroll
            for (int j = 0; j < WIDTH; j++)
                if (at + i + j < line::COUNT)
                    to_chunk.at[i + j] = part.at[j];
        }
    }
};

/* w [k][r][s][c] of y = conv(x, w) */
template <ddp_conv S, class T> struct ddp_line_weight {
    static constexpr bool ALONG = true;
    static constexpr int PITCH = S.kernel[0] * S.kernel[1] * S.in;
    typedef ddp_line<S, T> line;

    __device__ __forceinline__ bool locate(int n, int k, int64_t &row, int &c) const
    {
        row = n;
        c = k / line::FILLED * line::COUNT + k % line::FILLED;
        return n < S.out && k / line::FILLED < S.kernel[0] && k % line::FILLED < line::COUNT;
    }
};

/* Where a column of the weight's gradient lies in a row [r][s][c]; -1: it only fills a line. */
template <ddp_conv S, class T> __device__ __forceinline__ int ddp_line_column(int column)
{
    typedef ddp_line<S, T> line;
    const int at = column % line::FILLED;
    return at < line::COUNT ? column / line::FILLED * line::COUNT + at : -1;
}

#endif
