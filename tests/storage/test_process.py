"""What the process keeps to itself, and which folders get a warning."""

import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from small_vault import ROOT

from app.storage import process

_MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 22 0:40 / /mnt/amt rw - cifs //server/akten rw
41 22 0:41 / /mnt/amt/lokal rw - ext4 /dev/sdb rw
42 22 0:42 / /srv/mit\\040Leerzeichen rw shared:1 - nfs4 server:/x rw
43 22 0:43 / /home/a/cloud rw - fuse.rclone drive: rw
44 22 0:44 / /home/a/alt rw - nfs server:/x rw
45 44 0:45 / /home/a/alt rw - ext4 /dev/sdc rw
46 22 0:46 / /home/a/neu rw - ext4 /dev/sdd rw
47 46 0:47 / /home/a/neu rw - smb3 //server/neu rw
kaputt
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_no_memory_image_is_written() -> None:
    script = (
        "import ctypes, resource; from app.storage.process import harden; harden()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "(0, 0) 0\n"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\a\OneDrive - Stadt Musterstadt\Tresor"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\a\Dropbox\Tresor"), "Dropbox"),
        (PurePosixPath("/home/a/Nextcloud2/Tresor"), "Nextcloud"),
        (PurePosixPath("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Tresor"), "iCloud"),
        (PurePosixPath("/Users/a/Library/CloudStorage/Box-Box"), "einen Cloud-Speicher"),
        (PureWindowsPath(r"C:\Users\a\AppData\Local\Quartiersbuch\Tresor"), None),
        (PurePosixPath("/home/a/.local/share/Quartiersbuch/Tresor"), None),
        (PurePosixPath("/home/a/Dropboxen/Tresor"), None),
    ],
)
def test_folders_named_after_a_service(path: PurePosixPath, service: str | None) -> None:
    assert process.service_in(path) == service


def test_the_environment_names_the_root_of_onedrive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", "/home/a/Dokumente")
    assert process.service_in(PurePosixPath("/home/a/Dokumente/Tresor")) == "OneDrive"
    assert process.service_in(PurePosixPath("/home/a/Bilder")) is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/mnt/amt/tresor", True),
        ("/mnt/amt/lokal/tresor", False),
        ("/mnt/amtlich", False),
        ("/srv/mit Leerzeichen/tresor", True),
        ("/home/a/cloud", True),
        ("/home/a", False),
        ("/home/a/alt", False),
        ("/home/a/neu/tresor", True),
        ("/mnt/amt", True),
        ("/", False),
    ],
)
def test_the_innermost_mount_decides(path: str, expected: bool) -> None:
    assert process.network_mount(PurePosixPath(path), iter(_MOUNTS.splitlines())) is expected


def test_markers_of_synchronised_folders(tmp_path: Path) -> None:
    assert process.shared_folder(tmp_path / "tresor") is None
    (tmp_path / ".stfolder").mkdir()
    assert process.shared_folder(tmp_path / "tresor") == "Syncthing"


def test_a_link_into_a_synchronised_folder_is_seen(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "unauffällig").symlink_to(tmp_path / "Nextcloud")
    assert process.shared_folder(tmp_path / "unauffällig" / "tresor") == "Nextcloud"


@pytest.mark.parametrize(
    ("kind", "network"),
    [
        *(
            (kind, True)
            for kind in ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "davfs2", "webdav", "sshfs")
        ),
        *((kind, True) for kind in ("ncpfs", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.s3fs")),
        *(
            (kind, False)
            for kind in ("ext4", "xfs", "tmpfs", "fuse", "fuse.portal", "fuseblk", "nfsd44", "xcifs", "vfat")
        ),
    ],
)
def test_which_file_systems_lie_elsewhere(kind: str, network: bool) -> None:
    line = f"1 1 0:1 / / rw - {kind} source rw"
    assert process.network_mount(PurePosixPath("/a"), iter([line])) is network


def test_nothing_is_known_where_no_mount_is_told() -> None:
    assert process.network_mount(PurePosixPath("/a"), iter(["kaputt", ""])) is False


def test_what_leaves_this_disk(tmp_path: Path) -> None:
    here, there = tmp_path / "hier", tmp_path / "Dropbox"
    here.mkdir()
    there.mkdir()
    assert process.leaves_this_disk(there, here)
    assert not process.leaves_this_disk(here, tmp_path)
    assert not process.leaves_this_disk(tmp_path / "fehlt", here)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts of Linux")
@pytest.mark.parametrize(("network", "said"), [(True, "ein Netzlaufwerk"), (False, None)])
def test_a_network_drive_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, network: bool, said: str | None
) -> None:
    monkeypatch.setattr(process, "network_mount", lambda _path, _mounts: network)
    assert process.shared_folder(tmp_path / "tresor") == said
