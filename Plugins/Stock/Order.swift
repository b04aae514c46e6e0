import CountersignPluginKit

/// A request whose fields belong together.
enum Order: Sendable {
    /// An item of a reservation or a return.
    struct Demand: Sendable {
        let item: String
        let batch: String?
        let quantity: Int
    }

    /// An item of a delivery.
    struct Delivery: Sendable {
        let place: Place
        let bestBefore: CalendarDate?
        let quantity: Int
    }

    case receive([Delivery])
    case reserve([Demand], sites: [String]?, partial: Bool)
    case issue(reservation: String)
    /// No demands: all that is out.
    case takeBack([Demand], reservation: String)
    case release(reservation: String)
    case balance(item: String?, site: String?)

    init(_ request: StockRequest) throws(PluginError) {
        switch request.action {
        case .receive: self = .receive(try Order.lines(of: request, Order.delivery))
        case .reserve:
            let sites = request.sites
            for site in sites ?? [] { _ = try Order.word(site, "sites") }
            self = .reserve(
                try Order.lines(of: request, Order.demand), sites: sites, partial: request.partial ?? false)
        case .issue: self = .issue(reservation: try Order.reservation(of: request))
        case .return:
            let demands = request.lines == nil && request.item == nil ? [] : try Order.lines(of: request, Order.demand)
            self = .takeBack(demands, reservation: try Order.reservation(of: request))
        case .release: self = .release(reservation: try Order.reservation(of: request))
        case .balance:
            guard request.item != nil || request.site != nil else {
                throw Order.wrong("item", "a balance names an item, a site or both")
            }
            self = .balance(item: request.item, site: request.site)
        }
    }

    private static func lines<Line>(
        of request: StockRequest, _ check: (StockRequest.Line) throws(PluginError) -> Line
    ) throws(PluginError) -> [Line] {
        if let lines = request.lines {
            guard request.item == nil, !lines.isEmpty, lines.count <= 1000 else {
                throw wrong("lines", "give 1 to 1000 lines, or one item by its own keys")
            }
            var checked: [Line] = []
            for line in lines { checked.append(try check(line)) }
            return checked
        }
        guard let item = request.item, let quantity = request.quantity else {
            throw wrong("item", "give an item and a quantity, or lines")
        }
        let line = StockRequest.Line(
            item: item, quantity: quantity, site: request.site, batch: request.batch, bestBefore: request.bestBefore)
        return [try check(line)]
    }

    private static func demand(_ line: StockRequest.Line) throws(PluginError) -> Demand {
        Demand(item: try word(line.item, "item"), batch: line.batch, quantity: try quantity(of: line))
    }

    private static func delivery(_ line: StockRequest.Line) throws(PluginError) -> Delivery {
        guard let site = line.site else { throw wrong("site", "a delivery names its site") }
        let place = Place(
            item: try word(line.item, "item"), site: try word(site, "site"), batch: try word(line.batch ?? "-", "batch")
        )
        return Delivery(place: place, bestBefore: line.bestBefore, quantity: try quantity(of: line))
    }

    private static func quantity(of line: StockRequest.Line) throws(PluginError) -> Int {
        guard (1...1_000_000_000).contains(line.quantity) else {
            throw wrong("quantity", "\(line.quantity) is not between 1 and 1,000,000,000")
        }
        return line.quantity
    }

    private static func reservation(of request: StockRequest) throws(PluginError) -> String {
        guard let reservation = request.reservation else {
            throw wrong("reservation", "to \(request.action.rawValue), name the reservation")
        }
        return reservation
    }

    private static func word(_ text: String, _ field: String) throws(PluginError) -> String {
        guard (1...128).contains(text.utf8.count), !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw wrong(field, "is empty, longer than 128 bytes, or holds control characters")
        }
        return text
    }

    private static func wrong(_ field: String, _ message: String) -> PluginError {
        PluginError("stock.request", "\(field): \(message)", context: ["field": field])
    }
}

/// Where pieces lie.
struct Place: Hashable, Sendable {
    let item: String
    let site: String
    let batch: String
}
