// SPDX-License-Identifier: Apache-2.0
//
// What tests/cosim/csr_test.cpp includes: here the mutated register slave under the usual name.

#ifndef TERNION_TESTS_MUTATION_INCLUDE_VRTL_CSR_H_
#define TERNION_TESTS_MUTATION_INCLUDE_VRTL_CSR_H_

#include <Vrtl_csr_mutants.h>

using Vrtl_csr = Vrtl_csr_mutants;

#endif  // TERNION_TESTS_MUTATION_INCLUDE_VRTL_CSR_H_
