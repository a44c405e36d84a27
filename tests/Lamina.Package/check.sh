#!/usr/bin/env bash
# Packs Lamina, installs the package into a project outside the repository and builds that: the network must compile, its fault be a warning, the code fixes be there.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack "$root/src/Lamina.Package" -c Release -v q -nologo -o "$work/feed"
package=$(ls "$work"/feed/Lamina.*.nupkg)
case "$package" in
  # Where the feed has no TorchSharp, what the package was built over stands in for it: here, and in a package folder of its own, nowhere else.
  *-local.nupkg) dotnet pack "$root/src/Lamina.Torch" -c Release -v q -nologo -o "$work/feed" -p:IsPackable=true -p:PackageId=TorchSharp -p:PackageVersion=0.106.0 ;;
esac
cp "$root"/tests/Lamina.Package/Fresh/* "$work"
cd "$work"
export NUGET_PACKAGES="$work/packages"
version=$(basename "$package" .nupkg)
version=${version#Lamina.}
dotnet build Fresh.csproj -c Release -v m -nologo -p:RestoreAdditionalProjectSources="$work/feed" -p:LaminaVersion="$version" | tee build.log
for file in analyzers/dotnet/cs/Lamina.{Compiler,Generators,CodeFixes}.dll buildTransitive/Lamina.{props,targets} src/Lamina.Compiler/Checking/Rules/InputScale.md; do
  [ -f "packages/lamina/$version/$file" ] || { echo "package: $file is missing"; exit 1; }
done
for dependency in $(grep -oP 'PackageReference Include="\K[^"]+' "$root/src/Lamina/Lamina.csproj"); do
  [ -d "packages/${dependency,,}" ] || { echo "package: Lamina.nuspec does not name $dependency, which Lamina needs"; exit 1; }
done
grep -q 'warning LAM3016: the inputs go from 0 to 255' build.log || { echo "package: the warning of the fresh project's network is missing"; exit 1; }
echo "package: $(basename "$package") compiles a fresh project, and warns"
