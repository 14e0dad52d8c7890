Creator "x"
Version 1
graph	[
 directed 1
 node [ root_index -1 id 1 label "A" graphics [ x 1.5 y -2.0e3 type "ellipse" ] ]
 node [ id 2 label "&#1178;" ]
 edge [ source 1 target 2 weight 2.5 label "x &amp; y" ]
]
