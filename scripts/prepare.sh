# shellcheck shell=bash
# Makes this machine ready to build Countersign. Sourced by the other scripts, which then call `prepare`.
#
# What a bare Debian 12 with a Swift toolchain unpacked on it still needs, and why:
#
#   git              SwiftPM fetches the packages with it
#   g++              the C library's start files and headers, libgcc, and libstdc++ (swift-crypto's
#                    BoringSSL is C++; a static Swift runtime links -lstdc++)
#   binutils-gold    Swift on Linux links with ld.gold (part of binutils on Debian 12, apart from 13 on)
#   pkg-config       SwiftPM finds libyaml through it (`pkgConfig: "yaml-0.1"` in Package.swift)
#   libyaml-dev      yaml.h and libyaml, for the YAML room
#   libexpat1-dev    expat.h and libexpat.a, for the DMN room; the archive, since a shared library would be looked
#                    for at every start
#   libsqlite3-dev   sqlite3.h and libsqlite3, for GRDB, whose module map links it by plain name
#   tzdata           the rules of the IANA zones, which dates and directory files are read by
#   libcurl4, libxml2, libncurses6
#                    the toolchain itself is linked with them; without them not even `swift --version` runs
#
# Each need is looked for as a fact (a command, a header, a library), never as a package, so that a machine
# which has it from elsewhere is left alone, and a second run asks no network and costs a few milliseconds.

readonly least_swift=6.3

# Everything that a person reads about the work goes to stderr: stdout is for what the script makes.
say() { printf '==> %s\n' "$*" >&2; }

fail() {
    printf 'error: %s\n' "$1" >&2
    shift
    if [ $# -gt 0 ]; then printf '       %s\n' "$@" >&2; fi
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# True when version $1 is at least version $2, both like 6.3 or 6.3.1.
version_is_at_least() {
    local -a is least
    local i
    IFS=. read -r -a is <<<"$1"
    IFS=. read -r -a least <<<"$2"
    for i in 0 1 2; do
        if ((${is[i]:-0} > ${least[i]:-0})); then return 0; fi
        if ((${is[i]:-0} < ${least[i]:-0})); then return 1; fi
    done
}

swift_advice=(
    "Countersign is built with Swift ${least_swift} or later. Two ways to get it:"
    "  swiftly, the toolchain manager:  https://www.swift.org/install (then: swiftly install latest)"
    "  a package or tarball:            https://www.swift.org/install/linux"
    "Then put its usr/bin on your PATH and run this again."
)

require_swift() {
    local answer version
    answer=$(swift --version 2>&1) || fail "\`swift --version\` does not run: $answer" "${swift_advice[@]}"
    version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
    [ -n "$version" ] || fail "\`swift --version\` names no version: $answer" "${swift_advice[@]}"
    version_is_at_least "$version" "$least_swift" ||
        fail "the \`swift\` on the PATH is $version." "${swift_advice[@]}"
}

links_with_cxx() {
    have g++ || have c++ || return 1
    [ "$(uname -s)" != Linux ] || g++ -print-file-name=libstdc++.so | grep -q /
}

links_with_gold() { [ "$(uname -s)" != Linux ] || have ld.gold; }

has_sqlite() {
    case "$(uname -s)" in
    Darwin) return 0 ;; # part of the SDK
    esac
    pkg-config --exists sqlite3 2>/dev/null
}

has_expat() {
    case "$(uname -s)" in
    Darwin) return 0 ;; # part of the SDK
    esac
    # Where there is no archive, the compiler answers with the bare name.
    [ -e /usr/include/expat.h ] && { g++ -print-file-name=libexpat.a || c++ -print-file-name=libexpat.a; } 2>/dev/null |
        grep -q /
}

toolchain_starts() { swift --version >/dev/null 2>&1 && swift build --version >/dev/null 2>&1; }

# Prints the Debian package of everything that is missing, one a line.
missing_packages() {
    have git || echo git
    links_with_cxx || echo g++
    links_with_gold || echo binutils-gold
    have pkg-config || echo pkg-config
    pkg-config --exists yaml-0.1 2>/dev/null || echo libyaml-dev
    has_expat || echo libexpat1-dev
    has_sqlite || echo libsqlite3-dev
    [ -e /usr/share/zoneinfo/Asia/Shanghai ] || echo tzdata
    toolchain_starts || printf '%s\n' libcurl4 libxml2 libncurses6
}

install_with_apt() {
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        have sudo || fail "these Debian packages are missing, and there is no sudo to install them with: $*" \
            "As root, run:  apt-get install $*"
        as_root=(sudo)
    fi
    say "installing what is missing through apt: $*"
    ${as_root[@]+"${as_root[@]}"} apt-get update -qq >&2 ||
        say "the package lists could not be refreshed; going on with the ones that are here"
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >&2 ||
        fail "apt could not install: $*"
}

refuse_without_apt() {
    local -a advice=("Install the like of these Debian packages, then run this again: $*")
    case "$(uname -s)" in
    Darwin) advice+=("With Homebrew:  xcode-select --install; brew install pkgconf libyaml") ;;
    *)
        if have dnf; then
            advice+=("On Fedora:  sudo dnf install git gcc-c++ binutils-gold pkgconf libyaml-devel expat-devel expat-static sqlite-devel tzdata libcurl libxml2 ncurses-libs")
        fi
        ;;
    esac
    fail "something is missing, and there is no apt here to install it with." "${advice[@]}"
}

# Checks Swift, then finds and installs what else is missing. Ends the script when that cannot be done.
prepare() {
    have swift || fail "there is no \`swift\` on the PATH." "${swift_advice[@]}"
    local missing
    missing=$(missing_packages)
    # A toolchain that cannot start yet is asked for its version once it has its libraries, any other one before
    # something is installed for it.
    case "$missing" in *libcurl4*) ;; *) require_swift ;; esac
    [ -n "$missing" ] || return 0
    local -a packages
    read -r -a packages <<<"${missing//$'\n'/ }"
    have apt-get || refuse_without_apt "${packages[@]}"
    install_with_apt "${packages[@]}"
    missing=$(missing_packages)
    [ -z "$missing" ] || fail "still missing after installing: ${missing//$'\n'/ }"
    require_swift
}
