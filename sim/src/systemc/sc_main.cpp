// SPDX-License-Identifier: Apache-2.0
//
// The SystemC library's own main() refers to sc_main; programs that use Ternion have their own
// main(). Compiled into every program that links ternion::sim, because the linker would not take it
// from a static library for the shared library's sake. Weak, for programs that do have an sc_main.

extern "C" {
__attribute__((weak)) int sc_main(int /*argc*/, char* /*argv*/[]);

int sc_main(int /*argc*/, char* /*argv*/[]) { return 0; }
}
