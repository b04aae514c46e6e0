/// What the program takes from its environment, for the pages about it.
enum EnvironmentVariables {
    static let all: [(name: String, meaning: String)] = [
        ("COUNTERSIGN_DB", "The database file, where --db does not name one."),
        ("COUNTERSIGN_USER", "Who acts, where --as does not say so."),
        ("LC_ALL, LC_MESSAGES, LANG", "The language: Chinese where the first that is set begins with zh."),
        ("NO_COLOR", "No colours, when it is not empty."),
        ("COUNTERSIGN_STOCK", "The ledger of the plugin stock. Default: beside the database."),
        ("COUNTERSIGN_VPN_KEY", "The server's public key; without it the plugin remote-access is not there."),
        ("COUNTERSIGN_VPN_ENDPOINT", "Where clients of remote-access reach the server. Default: localhost:51820."),
        ("COUNTERSIGN_VPN_POOL", "The addresses that remote-access gives. Default: 10.66.0.0/24."),
        ("COUNTERSIGN_VPN_STATE", "The folder of remote-access. Default: beside the database."),
    ]
}
