import Rhetor

func strongestWords(in text: String) throws -> [String] {
  let article = try Engine().score(text)
  return article.sentenceRecords.flatMap(\.findings).filter { $0.strength == 3 }.map(\.text)
}
