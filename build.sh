#!/usr/bin/env bash
# Builds Lamina and runs a part of it, from nothing but the .NET SDK. See README.md.
set -euo pipefail
caller=$PWD
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  cat <<'EOF'
./build.sh demo [options]   train LeNet on handwritten digits and show what it learnt (--data DIR, --seed N)
./build.sh zoo [network]    run every network of the zoo against its published figures, or show one
./build.sh memory           compare estimates of training memory with what processes really take (minutes)
./build.sh cifar10 [options]  compare four networks on CIFAR-10 (--data DIR, --epochs N, --subset N; goes on where it was stopped)
./build.sh board [folder]   show all runs in a folder (runs) on one page of HTML
./build.sh why [options]    five networks that did not learn: what the compiler says, what happens, what helps (--report N, --steps N, --cifar DIR)
./build.sh kill [options]   kill 50 runs, resume them, compare the bits (--kills N, --seed N)
./build.sh soak [minutes]   train for 30 minutes and print the memory at the start and at the end
./build.sh signal [network] compare the predicted signal of every network of the zoo with what was measured
./build.sh corpus [file]    real programs, faulty and good, against what the compiler says of them
./build.sh test             build everything, run all tests
./build.sh parity           compare recipes, schedules and two networks with the figures recorded from PyTorch
./build.sh conformance      compare 5,000 random networks and 2,000 that are none with libtorch (LAMINA_SEED repeats a run)
./build.sh fuzz             give generator and analyzer 20,000 files that no one should write
./build.sh bench [options]  compare speed and memory with TorchSharp written by hand and PyTorch (--quick, --work LeNet, --rounds N; half an hour)
./build.sh pack             make the package that users install, and build a fresh project with it
./build.sh cost             what the compiler costs: time and memory of each step, of one network, the zoo and 1,000 networks
EOF
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() {
  command -v apt-get >/dev/null || return 1
  echo "installing $* ..."
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Without an optimised BLAS behind Debian's alternatives, libtorch multiplies matrices with the reference one, many times slower.
has_fast_blas() { readlink -f "/usr/lib/$(uname -m)-linux-gnu/libblas.so.3" 2>/dev/null | grep -qiE 'openblas|mkl|blis|atlas'; }

# Where TorchSharp comes from is MSBuild's decision (src/Lamina.Torch/TorchProvider.props). Only what a local libtorch lacks is installed here.
prepare() {
  local find=(dotnet msbuild src/Lamina.Torch/Provider/Probe.proj -t:Find -v:m -nologo) said
  if ! said=$("${find[@]}" 2>&1); then
    install libtorch-dev libopenblas0-pthread g++ || { printf '%s\n' "$said" >&2; exit 1; }
    "${find[@]}"
  fi

  if ! grep -q local artifacts/torch/Feed.props 2>/dev/null || [ -n "${LIBTORCH:-}${LIBTORCH_USE_PYTORCH:-}" ]; then return; fi
  local missing=()
  command -v g++ >/dev/null || missing+=(g++)
  has_fast_blas || missing+=(libopenblas0-pthread)
  [ ${#missing[@]} = 0 ] || install "${missing[@]}" || { echo "install ${missing[*]}: the local libtorch needs it" >&2; exit 1; }
}

run() {
  local project="$1"
  shift
  prepare
  dotnet build "$project" -c Release -v m -nologo
  dotnet run --project "$project" -c Release --no-build -- "$@"
}

# "measure 20 all ResNet18" measures anew: 20 seeds, all initialisers.
signal() {
  prepare
  dotnet build tests/Lamina.Signal -c Release -v m -nologo
  dotnet run --project tests/Lamina.Signal -c Release --no-build -- "$@"
}

# Needs the compiler alone: no TorchSharp.
corpus() {
  [ $# = 0 ] || set -- "$(cd "$caller" && realpath "$1")"
  dotnet build tests/Lamina.Compiler.Tests -c Release -v q -nologo
  dotnet run --project tests/Lamina.Compiler.Tests -c Release --no-build -- "$@"
}

test_all() {
  local log passed failed status=0
  log=$(mktemp)
  dotnet build Dsl.sln -c Release -v m -nologo
  dotnet test Dsl.sln -c Release --no-build -nologo --logger "console;verbosity=minimal" 2>&1 | tee "$log" || status=$?
  passed=$(grep -oE 'Passed: +[0-9]+' "$log" | awk '{ sum += $2 } END { print sum + 0 }')
  failed=$(grep -oE 'Failed: +[0-9]+' "$log" | awk '{ sum += $2 } END { print sum + 0 }')
  rm -f "$log"
  # A test host that dies reports no count: the exit code speaks then.
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed"
  return "$status"
}

# Runs the tests whose names hold a word and keeps what they say; their exit code is this one's.
say() {
  local project="tests/$1" tests="$2" log="$3"
  dotnet build "$project" -c Release -v m -nologo
  dotnet test "$project" -c Release --no-build -nologo --filter "FullyQualifiedName~$tests" --logger "console;verbosity=detailed" 2>&1 | tee "$log"
}

conformance() {
  local log status=0
  log=$(mktemp)
  LAMINA_NETWORKS=${LAMINA_NETWORKS:-5000} LAMINA_REJECTED=${LAMINA_REJECTED:-2000} LAMINA_EMITTED=${LAMINA_EMITTED:-200} say Lamina.Conformance.Tests "RandomNetworks|FullyQualifiedName~BehaviourTable" "$log" || status=$?
  echo "generated code: $(grep -oE '[0-9]+ emitted, [0-9]+ faults' "$log")"
  echo "conformance: $(grep -oE '[0-9]+ networks, [0-9]+ mismatches' "$log"); $(grep -oE '[0-9]+ rejected, [0-9]+ wrongly' "$log")"
  rm -f "$log"
  return "$status"
}

parity() {
  local log passed failed status=0
  log=$(mktemp)
  dotnet build tests/Lamina.Conformance.Tests -c Release -v m -nologo
  dotnet test tests/Lamina.Conformance.Tests -c Release --no-build -nologo --filter Category=Parity --logger "console;verbosity=minimal" 2>&1 | tee "$log" || status=$?
  passed=$(grep -oE 'Passed: +[0-9]+' "$log" | awk '{ sum += $2 } END { print sum + 0 }')
  failed=$(grep -oE 'Failed: +[0-9]+' "$log" | awk '{ sum += $2 } END { print sum + 0 }')
  rm -f "$log"
  echo "parity: $((passed + failed)) cases, $failed differ"
  return "$status"
}

fuzz() {
  local log status=0
  log=$(mktemp)
  LAMINA_INPUTS=${LAMINA_INPUTS:-20000} say Lamina.Generators.Tests Fuzzing "$log" || status=$?
  echo "fuzz: $(grep -oE '[0-9]+ inputs, [0-9]+ exceptions, [0-9]+ findings without a place' "$log")"
  rm -f "$log"
  return "$status"
}

# In one process, with a short job: minutes. A first build is measured in processes of its own.
cost() {
  dotnet build tests/Lamina.Benchmarks.Compiler -c Release -v q -nologo
  dotnet run --project tests/Lamina.Benchmarks.Compiler -c Release --no-build
}

case "${1:-}" in
  demo) shift; run samples/01-LeNet "$@" ;;
  zoo) shift; run samples/02-Zoo "$@" ;;
  memory) run samples/02-Zoo memory ;;
  cifar10) shift; run samples/04-Cifar10 "$@" ;;
  why) shift; run samples/06-WhyItDidNotLearn "$@" ;;
  board) shift; run samples/07-Board "$@" ;;
  kill | soak) run tests/Lamina.Endurance "$@" ;;
  signal) shift; signal "$@" ;;
  corpus) shift; corpus "$@" ;;
  test) prepare; test_all ;;
  parity) prepare; parity ;;
  conformance) prepare; conformance ;;
  fuzz) prepare; fuzz ;;
  bench) shift; run tests/Lamina.Benchmarks "$@" ;;
  pack) prepare; dotnet pack src/Lamina.Package -c Release -v m -nologo; tests/Lamina.Package/check.sh ;;
  cost) prepare; cost ;;
  *) usage; [ $# = 0 ] || exit 2 ;;
esac
