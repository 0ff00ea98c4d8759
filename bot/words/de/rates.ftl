## Pakete

package-low = { $name } hat noch { $left } vom Paket vom { $day }. Danach werden Stunden einzeln berechnet.
