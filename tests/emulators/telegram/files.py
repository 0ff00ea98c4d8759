"""Files as Telegram keeps them: photographs are made small and lose their EXIF."""

from dataclasses import dataclass, field
from io import BytesIO
from itertools import count

from PIL import Image, ImageOps, UnidentifiedImageError

from tests.emulators.telegram.wire import Json, Upload, bad

MOST_DOWN = 20 * 2**20
MOST_UP = 50 * 2**20
MOST_PHOTO = 10 * 2**20
SIZES = (90, 320, 800, 1280)
MOST_SIDES = 10_000
MOST_RATIO = 20


@dataclass(frozen=True, slots=True)
class File:
    file_id: str
    unique: str
    path: str
    data: bytes = field(repr=False)
    name: str = ""
    mime: str = ""
    pretended_size: int = 0
    """Set to play a file too large to make in a test."""

    @property
    def size(self) -> int:
        return self.pretended_size or len(self.data)

    def as_json(self) -> Json:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique,
            "file_size": self.size,
        }


@dataclass(frozen=True, slots=True)
class PhotoSize:
    file: File
    width: int
    height: int

    def as_json(self) -> Json:
        return {**self.file.as_json(), "width": self.width, "height": self.height}


class Files:
    def __init__(self) -> None:
        self._numbers = count(1)
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        self._photos: dict[str, tuple[PhotoSize, ...]] = {}

    def by_id(self, file_id: str) -> File:
        if file_id not in self._by_id:
            raise bad("invalid file_id")
        return self._by_id[file_id]

    def by_path(self, path: str) -> File | None:
        return self._by_path.get(path)

    def sizes_of(self, file_id: str) -> tuple[PhotoSize, ...]:
        """All sizes of the photograph that any one of them belongs to."""
        if file_id not in self._photos:
            raise bad("wrong file identifier/HTTP URL specified")
        return self._photos[file_id]

    def add(self, upload: Upload, *, pretended_size: int = 0) -> File:
        ending = upload.name.rpartition(".")[2] or "bin"
        return self._keep(upload, "documents", ending, pretended_size)

    def add_photo(self, upload: Upload) -> tuple[PhotoSize, ...]:
        try:
            image = Image.open(BytesIO(upload.data))
            upright = ImageOps.exif_transpose(image).convert("RGB")
        except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
            raise bad("IMAGE_PROCESS_FAILED") from None
        width, height = upright.size
        longer, shorter = max(width, height), min(width, height)
        if width + height > MOST_SIDES or longer > MOST_RATIO * shorter:
            raise bad("PHOTO_INVALID_DIMENSIONS")
        wanted = [side for side in SIZES if side < longer] or [SIZES[0]]
        if longer > wanted[-1]:
            wanted.append(min(longer, SIZES[-1]))
        sizes = tuple(self._shrunk(upright, side) for side in dict.fromkeys(wanted))
        self._photos.update({size.file.file_id: sizes for size in sizes})
        return sizes

    def _shrunk(self, image: Image.Image, side: int) -> PhotoSize:
        small = image.copy()
        small.thumbnail((side, side))
        made = BytesIO()
        small.save(made, "JPEG", quality=87)
        upload = Upload("", "image/jpeg", made.getvalue())
        return PhotoSize(self._keep(upload, "photos", "jpg", 0), *small.size)

    def _keep(self, upload: Upload, folder: str, ending: str, pretended: int) -> File:
        number = next(self._numbers)
        file = File(
            file_id=f"AgACAgQAAxk{number:08d}",
            unique=f"AQAD{number:08d}",
            path=f"{folder}/file_{number}.{ending}",
            data=upload.data,
            name=upload.name,
            mime=upload.mime,
            pretended_size=pretended,
        )
        self._by_id[file.file_id] = file
        self._by_path[file.path] = file
        return file
