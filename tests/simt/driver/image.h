/* image.h: what libnvrtc.so.13 makes here and libcuda.so.1 loads: a library for the emulator (tests/simt/compile). The
   field of flags in its ELF header, which x86 does not use, says for which GPU; so it does in real cubins. */
#ifndef SIMT_DRIVER_IMAGE_H
#define SIMT_DRIVER_IMAGE_H

enum {
    IMAGE_NUMBER = 0xffff,     /* 90 */
    IMAGE_SPECIFIC = 1 << 16, /* sm_90a: no other GPU */
    IMAGE_PTX = 1 << 17,      /* this one and all later ones */
};

#endif
