# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Check every QML file against the typed view-models: `python -m ui.lint_qml`.

qmllint can't read Python. So PySide's own tools first write down, in a folder that is thrown away,
which properties and slots the view-models have (`Kiosk/Models/models.qmltypes`).
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import PySide6
from PySide6.QtCore import QObject

HERE = Path(__file__).parent
TOOLS = Path(PySide6.__file__).parent
MODULE = "Kiosk.Models"
QMLDIR = f"module {MODULE}\ntypeinfo models.qmltypes\n"


def lint(files: list[Path], imports: Path) -> subprocess.CompletedProcess[str]:
    """Run qmllint; `imports` holds the Kiosk modules. The status is 0 only without any warning."""
    with TemporaryDirectory() as folder:
        write_types(Path(folder))
        command = [TOOLS / "qmllint", "--max-warnings", "0", "-I", imports, "-I", folder]
        return _run([*command, *files])


def write_types(folder: Path) -> None:
    """Describe the view-models as an importable QML module below `folder`."""
    module = folder / "Kiosk" / "Models"
    module.mkdir(parents=True)
    (module / "qmldir").write_text(QMLDIR, "utf-8")
    models = sorted((HERE / "viewmodels").glob("*.py"))
    registered = [file for file in models if "@QmlElement" in file.read_text("utf-8")]
    dump = folder / "models.json"
    script = TOOLS / "scripts" / "metaobjectdump.py"
    _run([sys.executable, script, "-o", dump, *registered]).check_returncode()
    classes = json.loads(dump.read_text("utf-8"))
    for file, described in zip(registered, classes, strict=True):
        complete_properties(import_module(f"ui.viewmodels.{file.stem}"), described["classes"])
    dump.write_text(json.dumps(classes), "utf-8")
    core = TOOLS / "Qt" / "metatypes" / "qt6core_metatypes.json"
    registrar = [TOOLS / "Qt" / "libexec" / "qmltyperegistrar", dump, f"--foreign-types={core}"]
    names = ["--import-name", MODULE, "--major-version", "1"]
    outputs = ["-o", folder / "unused.cpp", "--generate-qmltypes", module / "models.qmltypes"]
    _run([*registrar, *names, *outputs]).check_returncode()


def complete_properties(module: ModuleType, classes: list[dict[str, Any]]) -> None:
    """Add what PySide's dump, which only reads one source, leaves out.

    Constant, list types, and that a class whose base stands in another file is an object, too.
    """
    for described in classes:
        kind = getattr(module, described["className"])
        if not issubclass(kind, QObject):
            continue
        described["object"] = True
        meta = kind.staticMetaObject
        for entry in described.get("properties", ()):
            actual = meta.property(meta.indexOfProperty(entry["name"]))
            entry["constant"] = actual.isConstant()
            if entry["type"] == "list":
                entry["type"] = actual.typeName()


def _run(command: Sequence[object]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 (our own tools and files)
        [str(part) for part in command], capture_output=True, text=True, check=False
    )


def main() -> int:
    """Lint all; the report goes to standard error."""
    result = lint(sorted(HERE.glob("Kiosk/**/*.qml")), HERE)
    sys.stderr.write(result.stdout + result.stderr)
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
