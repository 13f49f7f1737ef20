/** YAML as the readers of front matter and configuration see it; offsets count in the file. */
export type YamlNode = YamlScalar | YamlList | YamlMap

interface Placed {
  start: number
  end: number
  /** Stands between the braces or brackets of another node, so that a comma ends it. */
  inFlow: boolean
}

export interface YamlScalar extends Placed {
  kind: 'scalar'
  value: string | number | boolean | null
  style: 'plain' | 'single' | 'double' | 'block'
}

export interface YamlList extends Placed {
  kind: 'list'
  items: YamlNode[]
}

export interface YamlMap extends Placed {
  kind: 'map'
  entries: YamlEntry[]
}

export interface YamlEntry {
  key: YamlScalar
  value: YamlNode
}
