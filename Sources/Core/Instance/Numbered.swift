/// A small collection of numbered elements in the order of their numbers, which only grow.
///
/// An instance has a handful of scopes and tasks: a sorted array beats a dictionary there, and its order is the same
/// on every machine.
package struct Numbered<Element: NumberedElement>: Hashable, Sendable, RandomAccessCollection {
    private var elements: [Element] = []

    package init() {}

    package var startIndex: Int { elements.startIndex }
    package var endIndex: Int { elements.endIndex }
    package subscript(position: Int) -> Element { elements[position] }

    package subscript(number number: Int) -> Element? {
        get { index(of: number).map { elements[$0] } }
        set {
            switch (index(of: number), newValue) {
            case (let index?, let element?): elements[index] = element
            case (let index?, nil): elements.remove(at: index)
            case (nil, let element?): insert(element)
            case (nil, nil): break
            }
        }
    }

    package mutating func insert(_ element: Element) {
        let index = elements.firstIndex { $0.number > element.number } ?? elements.endIndex
        elements.insert(element, at: index)
    }

    package mutating func removeAll(where condition: (Element) -> Bool) {
        elements.removeAll(where: condition)
    }

    package mutating func update(_ number: Int, _ change: (inout Element) -> Void) {
        guard let index = index(of: number) else { return }
        change(&elements[index])
    }

    private func index(of number: Int) -> Int? { elements.firstIndex { $0.number == number } }
}

package protocol NumberedElement: Hashable, Sendable {
    var number: Int { get }
}
