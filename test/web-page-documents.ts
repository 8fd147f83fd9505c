/** Documents that the tests of the page add to the library. */

/** Made here; each line tries one way to become more than text. */
export const HOSTILE = `# <img src=x onerror="window.broken=1">

The quagga beacon stands on <b onmouseover="window.broken=2">Hostile Point</b> <script>window.broken=3</script>.
The quagga beacon keeper wrote [a letter](javascript:window.broken=4) and ![a picture](https://evil.example/p.png).
The quagga beacon burns "><svg onload="window.broken=5"> oil from [here](data:text/html,<script>1</script>).
</textarea></script><iframe src="https://evil.example/"></iframe><style>body{display:none}</style>
`;

export const LIGHTHOUSE = `# The Grenwick lighthouse

The Grenwick lighthouse was built in 1874 by the engineer Ada Thorne. Its lamp is visible for 21 sea miles.
`;

export const BRIDGE = "青岚大桥全长三千二百米，于二〇一九年建成通车。青岚大桥的总设计师是林若溪。\n";
