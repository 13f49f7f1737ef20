/** Returns the picture that Graphviz draws of `dot`. The 800 kB of it are loaded only when they are needed. */
export async function drawSvg(dot: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz')
  const graphviz = await Graphviz.load()
  try {
    return graphviz.dot(dot, 'svg')
  } catch (error) {
    throw new Error('Graphviz could not draw the guide', { cause: error })
  } finally {
    Graphviz.unload()
  }
}
