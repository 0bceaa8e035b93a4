/// What was counted in each document: columns of counts, most of them 0.
///
/// Sentences of one document resemble one another, so documents and not sentences are drawn anew
/// when an interval is asked for.
struct CountTable: Sendable {
  /// How many columns there are.
  let width: Int
  /// For each document where its counts begin; one more than documents.
  private(set) var starts: [Int] = [0]
  /// The columns of the counts, document by document.
  private(set) var columns: [Int32] = []
  /// The counts, document by document.
  private(set) var counts: [Int32] = []

  /// Creates a table without documents.
  init(width: Int) { self.width = width }

  /// Creates a table of rows, each with its document and its columns of ones.
  ///
  /// - Parameter rows: for each row the index of its document and a list of column and count.
  init(width: Int, documents: Int, rows: [(document: Int, counts: [(column: Int, count: Int)])]) {
    self.width = width
    var sums = [[Int: Int]](repeating: [:], count: documents)
    for row in rows {
      for (column, count) in row.counts where count != 0 {
        sums[row.document][column, default: 0] += count
      }
    }
    for sum in sums { add(sum) }
  }

  /// How many documents there are.
  var documents: Int { starts.count - 1 }

  /// Adds a document.
  mutating func add(_ sum: [Int: Int]) {
    for (column, count) in sum.sorted(by: { $0.key < $1.key }) {
      columns.append(Int32(column))
      counts.append(Int32(count))
    }
    starts.append(columns.count)
  }

  /// The sum of all documents.
  var total: [Int] {
    var total = [Int](repeating: 0, count: width)
    for index in columns.indices { total[Int(columns[index])] += Int(counts[index]) }
    return total
  }
}
