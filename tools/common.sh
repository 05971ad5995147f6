# SPDX-License-Identifier: MIT
#
# common.sh - what tools/run and tools/test share: packages and building. Sourced, with $root set.
#
# shellcheck shell=sh disable=SC2154
# One line on standard error says what is being done; the details go to build/log and are shown only
# if something fails.

say()
{
    echo "$*" >&2
}

# quietly NAME COMMAND...: the output of a command only if it fails.
quietly()
{
    log=$root/build/log/$1
    shift
    mkdir -p "$root/build/log" || return 1
    if "$@" >"$log" 2>&1 </dev/null; then
        return 0
    fi
    tail -n 60 "$log" >&2
    return 1
}

# Packages for these uses (build, test) that are not there.
missing_packages()
{
    wanted=$(awk -v uses=" $* " '!/^#/ && index(uses, " " $2 " ") { print $1 }' \
        "$root/tools/packages.txt")
    # shellcheck disable=SC2086 # a list
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
        awk -v wanted="$(echo "$wanted" | tr '\n' ' ')" '
            $1 == "installed" { there[$2] = 1 }
            END {
                count = split(wanted, name, " ")
                for (i = 1; i <= count; i++)
                    if (!(name[i] in there))
                        print name[i]
            }' | tr '\n' ' '
}

# as_root COMMAND...: as root, through sudo if need be. sudo may ask for the password only where
# somebody can type it.
as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif [ -t 0 ] && [ -t 2 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 \
        -o Acquire::Retries=3 "$@"
}

# One place out of order must not keep the others from being read: the installation decides.
install_packages()
{
    apt_get update || true
    apt_get install --no-install-recommends "$@"
}

# need USE...: installs what is missing, if this system has apt and we may.
need()
{
    uses=$*
    command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || return 0
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
        return 0 # perhaps it is there in another way: cmake will tell
    fi
    say "Installing ${missing% } ..."
    [ "$(id -u)" = 0 ] || [ ! -t 0 ] || [ ! -t 2 ] || sudo -v || return 1
    # shellcheck disable=SC2086 # a list
    quietly install install_packages $missing || {
        say "That failed; as root: apt-get install ${missing% }"
        return 1
    }
}

# What a person on another system has to install.
name_packages()
{
    say "If something is missing, these are its names in Debian and Ubuntu:"
    awk -v uses=" $* " '!/^#/ && index(uses, " " $2 " ") {
        name = $1
        sub(/^[^ ]+ +[^ ]+ +/, "")
        printf "    %-18s %s\n", name, $0
    }' "$root/tools/packages.txt" >&2
    say "Install them and start again."
}

# A build folder that was made for another place is of no use here.
forget_moved()
{
    cache=$root/build/$1/CMakeCache.txt
    [ -e "$cache" ] || return 0
    home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache")
    [ "$home" = "$root" ] || rm -rf "${root:?}/build/$1"
}

plan()
{
    cd "$root" && cmake --preset "$1"
}

# build PRESET: plans and builds; what has not changed is not built again.
build()
{
    command -v cmake >/dev/null 2>&1 || {
        say "cmake is not there."
        name_packages "$uses"
        return 1
    }
    forget_moved "$1"
    if [ ! -e "$root/build/$1/build.ninja" ]; then
        say "Planning the build ($1) ..."
        quietly "plan-$1" plan "$1" || {
            name_packages "$uses"
            return 1
        }
    fi
    [ -e "$root/build/$1/.built" ] || say "Building ($1); the first time takes a minute or two ..."
    quietly "build-$1" cmake --build "$root/build/$1" || return 1
    : >"$root/build/$1/.built"
}
