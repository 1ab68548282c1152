import type { operations } from '../../openapi/generated/governance.v1.d.ts'
import type { Handlers } from '../../openapi/operation.ts'
import { catalogueHandlers, type CatalogueHandlersOptions } from './catalogue/handlers.ts'
import { impactHandlers, type ImpactHandlersOptions } from './impact/handlers.ts'
import { registryHandlers, type RegistryHandlersOptions } from './registry/handlers.ts'

/** The handlers of governance.v1. */
export type Governance = Handlers<operations>

export type GovernanceOptions = RegistryHandlersOptions &
  ImpactHandlersOptions &
  CatalogueHandlersOptions

/** Governance API v1, composed of its parts: each operation stands in exactly one of them. */
export function governanceV1(options: GovernanceOptions): Governance {
  return { ...registryHandlers(options), ...impactHandlers(options), ...catalogueHandlers(options) }
}
