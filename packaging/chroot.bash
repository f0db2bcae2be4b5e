# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash

# Chroots of a Debian release, for building and trying. Sourced by build, bare and try; needs root
# and debootstrap. What is fetched is kept in TELEMED_CHROOTS (default: /var/cache/telemed-kiosk).
#
# Where packages come from is the machine's own affair: the mirror is the one that its apt uses,
# pip's configuration is the machine's, and neither is written down here.

CHROOTS="${TELEMED_CHROOTS:-/var/cache/telemed-kiosk}"

known_suite() {
    case "${1:-}" in
    bookworm | trixie) ;;
    *)
        echo "which Debian? bookworm or trixie" >&2
        exit 2
        ;;
    esac
    if [[ $EUID -ne 0 ]] || ! command -v debootstrap >/dev/null; then
        echo "needed: root, and the Debian package debootstrap" >&2
        exit 1
    fi
}

own_mirror() {
    # shellcheck disable=SC2016 # apt expands it
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' |
        grep -m 1 '/debian/*$'
}

# A minimal system of $1 with the packages $3..., kept under the name $2; prints its folder.
base_chroot() {
    local suite="$1" name="$1-$2" folder
    shift 2
    folder="$CHROOTS/$name-$(printf '%s\n' "$@" | cksum | cut -d ' ' -f 1)"
    if [[ ! -e "$folder.complete" ]]; then
        local included
        included="$(IFS=,; echo "$*")"
        echo "debootstrap $name" >&2
        rm -rf "$folder"
        mkdir -p "$CHROOTS"
        debootstrap --variant=minbase ${included:+--include="$included"} \
            "$suite" "$folder" "$(own_mirror)" >"$folder.log" 2>&1 ||
            { tail -n 20 "$folder.log" >&2; return 1; }
        touch "$folder.complete"
    fi
    echo "$folder"
}

# The machine's certificates and its configuration of pip, into chroot $1.
lend_configuration() {
    local path
    for path in /usr/local/share/ca-certificates /etc/pip.conf /etc/xdg/pip ~/.config/pip ~/.pip; do
        [[ -e "$path" ]] || continue
        mkdir -p "$1$(dirname "$path")"
        cp -aT "$path" "$1$path"
    done
    cp /etc/resolv.conf "$1/etc/resolv.conf"
}

# Runs $3... in chroot $1, working in folder $2, with nothing of this machine's environment but
# pip's configuration, the certificates and the proxy. NETWORK=none: without any network.
# DOWNLOADS=DIR: apt keeps what it fetches in DIR.
in_chroot() {
    local root="$1" folder="$2" lent=() name spaces=(--mount --pid --fork --kill-child)
    shift 2
    while IFS= read -r name; do
        lent+=("$name=${!name}")
    done < <(compgen -e | grep -Ei '^(PIP_.*|.*_proxy|SSL_CERT_.*|REQUESTS_CA_BUNDLE)$')
    export NETWORK="${NETWORK:-own}" DOWNLOADS="${DOWNLOADS:-}"
    [[ "$NETWORK" == none ]] && spaces+=(--net)
    # shellcheck disable=SC2016 # the inner shell expands these
    unshare "${spaces[@]}" bash -c '
        set -e
        root="$1" folder="$2"; shift 2
        mount -t proc proc "$root/proc"
        mount -t sysfs -o ro sysfs "$root/sys" 2>/dev/null || true
        mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
        ln -sfT pts/ptmx "$root/dev/ptmx"
        mkdir -p "$root/dev/shm"
        mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
        if [[ -n "$DOWNLOADS" ]]; then
            mkdir -p "$DOWNLOADS/partial"
            mount --bind "$DOWNLOADS" "$root/var/cache/apt/archives"
        fi
        if [[ "$NETWORK" == none ]]; then
            ip link set lo up
            rm -f "$root/etc/resolv.conf"
        fi
        exec chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@"
    ' in_chroot "$root" "$folder" "${lent[@]}" \
        bash -c 'cd "$0" && exec "$@"' "$folder" "$@"
}
