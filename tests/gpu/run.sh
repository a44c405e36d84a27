#!/usr/bin/env bash
# Lamina on a machine that has PyTorch and g++, and no .NET: one with a card. README.md, beside this, says how.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'END'
tests/gpu/run.sh pack [FILE]   in the repository: builds what is carried there (artifacts/lamina-gpu.tar.gz)
./run.sh [options]             in the unpacked folder:
  --device cuda|cpu            cuda by default
  --data DIR                   CIFAR-10's binary version; without it nothing is trained on it
  --epochs N                   so many of each network on CIFAR-10 (2)
  --subset N                   of so many images
  --rounds N                   of the benchmark (5)
  --work NAME                  only those of its works whose names begin so
PYTHON names the interpreter that has PyTorch.
END
}

# A configuration of its own leaves the repository's build as it is. What the program says of its libtorch must hold where it will run.
pack() {
  local file most=$((64 * 1024 * 1024)) stage dotnet project
  file=$(realpath -m "${1:-$here/../../artifacts/lamina-gpu.tar.gz}")
  stage=$(mktemp -d)
  trap 'rm -rf "$stage"' RETURN
  mkdir -p "$stage/app" "$stage/dotnet/host" "$stage/dotnet/shared" "$(dirname "$file")"
  cd "$here/../.."
  for project in tests/gpu tests/Lamina.Benchmarks samples/04-Cifar10; do
    dotnet build "$project" -c Carried -p:Optimize=true -p:DebugType=none -p:TorchProvider=local "-p:TorchProviderText=local%2C libtorch of the installed PyTorch" -v q -nologo
    cp -r "$project/bin/Carried/net10.0/." "$stage/app"
  done
  rm -rf "$stage"/app/libLaminaTorch.so "$stage"/app/*.pdb "$stage"/app/*.xml
  dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
  cp "$dotnet/dotnet" "$dotnet/LICENSE.txt" "$dotnet/ThirdPartyNotices.txt" "$stage/dotnet/"
  cp -r "$dotnet/host/fxr" "$stage/dotnet/host/"
  cp -r "$dotnet/shared/Microsoft.NETCore.App" "$stage/dotnet/shared/"
  cp -r src/Lamina.Torch/native "$here/run.sh" "$here/README.md" "$stage/"
  tar -C "$stage" -czf "$file" .
  echo "$file: $(($(stat -c %s "$file") / 1024 / 1024)) MiB"
  [ "$(stat -c %s "$file")" -le $most ] || { echo "it is larger than 64 MiB" >&2; return 1; }
}

# As src/Lamina.Torch/native/Shim.targets with LIBTORCH_USE_PYTORCH=1.
shim() {
  local home abi cuda=()
  read -r home abi < <("$python" -c 'import os, torch; print(os.path.realpath(os.path.dirname(torch.__file__)), int(torch._C._GLIBCXX_USE_CXX11_ABI))')
  if [ -e "$home/lib/libtorch_cuda.so" ]; then cuda=(-Wl,--no-as-needed -ltorch_cuda -lc10_cuda -Wl,--as-needed); fi
  echo "compiling the shim against $home ($("$python" -c 'import torch; print(torch.__version__)'))"
  "${CXX:-g++}" -std=c++17 -O2 -s -shared -fPIC -fvisibility=hidden "-D_GLIBCXX_USE_CXX11_ABI=$abi" -isystem "$home/include/torch/csrc/api/include" -isystem "$home/include" \
    "$here"/native/*.cpp -o "$here/app/libLaminaTorch.so" -L"$home/lib" "-Wl,-rpath,$home/lib" -ltorch -ltorch_cpu -lc10 ${cuda[@]+"${cuda[@]}"}
}

step() {
  echo
  echo "== $1"
  shift
  if "$@"; then results+=("ok"); else results+=("FAILED"); failed=1; fi
}

main() {
  local device=cuda data="" epochs=2 subset="" rounds=5 work="" results=() failed=0
  while [ $# -gt 0 ]; do
    case "$1" in
      --device) device=$2 ;;
      --data) data=$(realpath "$2") ;;
      --epochs) epochs=$2 ;;
      --subset) subset=$2 ;;
      --rounds) rounds=$2 ;;
      --work) work=$2 ;;
      *) usage; exit 2 ;;
    esac
    shift 2
  done
  [ -d "$here/app" ] || { echo "There is nothing to run here: pack it in the repository first, and unpack it." >&2; usage; exit 2; }

  for python in "${PYTHON:-}" python3 /usr/bin/python3; do
    if [ -n "$python" ] && "$python" -c 'import torch' 2>/dev/null; then break; fi
    python=""
  done
  [ -n "$python" ] || { echo "No python3 here has PyTorch; PYTHON=... names one that has." >&2; exit 1; }
  # The benchmark asks python3.
  export DOTNET_ROOT="$here/dotnet" PATH="$here/dotnet:$(dirname "$(command -v "$python")"):$PATH" DOTNET_CLI_TELEMETRY_OPTOUT=1
  if [ "$device" = cpu ]; then export CUDA_VISIBLE_DEVICES=""; else nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader; fi

  shim
  cd "$here"
  step "conformance: the same networks on the CPU and on $device" dotnet app/Lamina.Gpu.dll --device "$device"
  step "parity with PyTorch on $device, then speed beside it" dotnet app/Lamina.Benchmarks.dll --device "$device" --rounds "$rounds" ${work:+--work "$work"}
  if [ -n "$data" ]; then
    step "training on CIFAR-10" dotnet app/04-Cifar10.dll --data "$data" --network Vgg16 CifarResNet18 --epochs "$epochs" --anew --runs "$here/runs" ${subset:+--subset "$subset"}
  else
    results+=("not run: no --data")
  fi

  echo
  printf 'gpu: device %s; conformance %s; parity and speed %s; training %s\n' "$device" "${results[@]}"
  return "$failed"
}

case "${1:-}" in
  pack) shift; pack "$@" ;;
  -h | --help) usage ;;
  *) main "$@" ;;
esac
