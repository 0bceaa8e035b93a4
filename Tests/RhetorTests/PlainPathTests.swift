import FoundationEssentials
import Rhetor
import Testing

struct PlainPathTests {
  @Test(arguments: [
    ("a.txt", "a.txt"), ("./a.txt", "a.txt"), ("b//a.txt", "b/a.txt"), ("b/../a.txt", "a.txt"),
    ("b/", "b"), (".", "."), ("./", "."), ("b/..", "."), ("/x/./y", "/x/y"), (".hidden", ".hidden"),
  ])
  func waysToWriteAPathAreOne(path: String, plain: String) {
    #expect(PlainPath(path).string == plain)
    let here = FileManager.default.currentDirectoryPath
    if !path.hasPrefix("/") { #expect(PlainPath(here + "/" + path) == PlainPath(path)) }
  }
}
