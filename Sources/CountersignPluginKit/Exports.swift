// An author writes one import. The values of the expression language and the logger belong to the kit's signatures.
@_exported public import FEEL
@_exported public import Logging
