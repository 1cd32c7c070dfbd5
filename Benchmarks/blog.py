"""Writes a project with a number of server functions and as many types, for the benchmarks of what is generated.

  blog.py FOLDER COUNT
"""

import pathlib
import sys

PER_FILE = 20

SOURCE = '''
/// Item {0}, as readers see it.
struct Item{0}: Codable, Sendable {{
  var id: Int
  var title: String
  var note: String?
  var tags: [String]
  var createdAt: Date
  var related: [Item{1}]
}}

/// Changes item {0}.
///
/// - Parameter title: What readers see first.
/// - Returns: The item as it is now.
func change{0}(_ id: Int, title: String, tags: [String], isDraft: Bool) async throws -> Item{0} {{
  Item{0}(id: id, title: title, note: isDraft ? "draft" : nil, tags: tags, createdAt: .now, related: [])
}}
'''


def main(folder, count):
    sources = pathlib.Path(folder) / "App"
    sources.mkdir(parents=True, exist_ok=True)
    for start in range(0, count, PER_FILE):
        numbers = range(start, min(start + PER_FILE, count))
        text = '// "use server"\n\nimport Foundation\n'
        # An item refers to the one before it, so that types hold types to some depth, and never in a circle.
        text += "".join(SOURCE.format(number, max(number - 1, 0) if number % 5 else number) for number in numbers)
        (sources / f"Items{start // PER_FILE}.swift").write_text(text)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
