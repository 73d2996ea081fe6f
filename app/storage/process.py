"""What the process keeps to itself, and which folders are not only on this computer."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

_PR_SET_DUMPABLE = 4
_NO_CRASH_DIALOGS = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_NO_HEAP_IN_REPORTS = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP
_DRIVE_REMOTE = 4
_NETWORK = "ein Netzlaufwerk"
_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "meine ablage": "Google Drive",
    "my drive": "Google Drive",
    "magentacloud": "MagentaCLOUD",
    "hidrive": "HiDrive",
    "cloudstorage": "einen Cloud-Speicher",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
}
_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_NETWORK_MOUNTS = (
    r"nfs\d?|cifs|smb\w*|afpfs|davfs2?|webdav|ncpfs|afs|ceph|glusterfs|sshfs"
    r"|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|gvfs-fuse-daemon|ceph|glusterfs|s3fs|google-drive-ocamlfuse|onedriver|kio-fuse)"
)


def harden() -> None:
    """No memory image of this process reaches the disk when it crashes. Call it first; what a platform lacks is left out.

    A process that is not dumpable can't be read by other programs of the same user either. The price on Linux: the desktop
    portal refuses it its file dialogs (github.com/flatpak/xdg-desktop-portal/issues/785), so Qt's own must be used.
    """
    if sys.platform == "win32":
        _harden_windows()
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _harden_windows() -> None:
    if sys.platform == "win32":
        import contextlib
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_DIALOGS)
        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.kernel32.WerSetFlags(_NO_HEAP_IN_REPORTS)


def leaves_this_disk(folder: Path, vault: Path) -> bool:
    """Whether what lies in `folder` outlives the disk of the vault, as far as one can see: another disk, or copied elsewhere."""
    try:
        return folder.stat().st_dev != vault.stat().st_dev or shared_folder(folder) is not None
    except OSError:
        return False


def shared_folder(path: Path) -> str | None:
    """What a folder is shared through, for the warning („OneDrive“, „ein Netzlaufwerk“), or None. Only heuristics."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would hide a synchronised folder behind a link
    for place in dict.fromkeys((absolute, absolute.resolve())):
        found = service_in(place) or _marker(place) or _network(place)
        if found:
            return found
    return None


def service_in(path: PurePath) -> str | None:
    """The synchronising service that a folder on the way is named after, or whose root is known from the environment."""
    for part in path.parts:
        name = part.casefold()
        for beginning, service in _SERVICES.items():
            if re.match(re.escape(beginning) + r"(\W|\d|$)", name):
                return service
    roots = (os.environ.get(variable) for variable in _ONEDRIVE_VARIABLES)
    return "OneDrive" if any(root and path.is_relative_to(root) for root in roots) else None


def network_mount(path: PurePath, mounts: Iterator[str]) -> bool:
    """Whether the innermost mount that holds `path` is a network one; `mounts` are lines of /proc/self/mountinfo."""
    depth, kind = -1, ""
    for line in mounts:
        fields = line.split()
        if "-" not in fields:
            continue
        point = PurePath(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= depth:
            depth, kind = len(point.parts), fields[fields.index("-") + 1]
    return re.fullmatch(_NETWORK_MOUNTS, kind) is not None


def _marker(path: Path) -> str | None:
    for folder in (path, *path.parents):
        for name, service in _MARKERS.items():
            try:
                if folder != Path.home() and (folder / name).exists():
                    return service
            except OSError:
                continue
    return None


def _network(path: Path) -> str | None:
    if path.drive.startswith("\\\\"):
        return _NETWORK
    if sys.platform == "win32":
        import ctypes

        return _NETWORK if ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE else None
    if sys.platform != "linux":
        return None
    try:
        with Path("/proc/self/mountinfo").open(encoding="utf-8", errors="replace") as mounts:
            return _NETWORK if network_mount(path, iter(mounts)) else None
    except OSError:
        return None
