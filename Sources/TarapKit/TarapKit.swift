@_exported public import CollaborationMetrics
@_exported public import DOTLanguage
@_exported public import GraphAlgorithms
@_exported public import GraphCore
@_exported public import NetworkFormats
@_exported public import NetworkStatistics
@_exported public import PartnershipMaps
@_exported public import StakeholderModel
