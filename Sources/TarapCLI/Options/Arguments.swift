public import ArgumentParser
public import TarapKit

extension MapClusters: ExpressibleByArgument {}
extension MapEngine: ExpressibleByArgument {}
extension MapPage: ExpressibleByArgument {}
extension MapLabels: ExpressibleByArgument {}
extension MapTheme: ExpressibleByArgument {}
extension KeyPlayers.Goal: ExpressibleByArgument {}
extension CorenessFit: ExpressibleByArgument {}
extension NodeLoss: ExpressibleByArgument {}
extension LossOrder: ExpressibleByArgument {}
extension BrokerageRole: ExpressibleByArgument {}
