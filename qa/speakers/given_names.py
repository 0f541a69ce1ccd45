"""Common given names, by which “she” finds a woman and “he” a man; a name in neither list may be either's."""

_HERS = """
    Abigail Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amy Andrea Angela Anita Ann Anna Anne Annie Astrid Barbara Beatrice
    Becky Beth Betty Brenda Bridget Brigitte Camilla Carla Carly Carmen Carol Caroline Catherine Cecilia Charlotte Cheryl Chloe
    Christina Christine Claire Clara Claudia Cynthia Dana Daniela Deborah Debbie Debra Denise Diana Diane Donna Doris Dorothy Edith
    Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erika Esther Eva Eve Fatima Fiona Florence Frances Freya
    Gabriela Gail Gina Gloria Grace Greta Gwen Hannah Harriet Heather Heidi Helen Helena Hillary Hilary Holly Ida Ines Ingrid Irene
    Isabel Isabella Ivanka Jacqueline Jane Janet Janice Jean Jeanne Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce
    Judith Judy Julia Julie Karen Karin Kate Katherine Kathleen Kathy Katie Kelly Kellyanne Kim Kimberly Kirsten Kristin Laura
    Lauren Leila Lena Lillian Linda Lisa Lois Loretta Lori Louise Lucy Lydia Lynn Madeleine Maggie Margaret Maria Marie Marilyn
    Marina Marta Martha Mary Maya Megan Melania Melissa Michelle Mia Mildred Miriam Molly Monica Nadia Nancy Naomi Natalie Natasha
    Nicola Nicole Nina Nora Olga Olivia Pamela Patricia Patty Paula Pauline Penny Phyllis Priya Rachel Rebecca Rita Roberta Rosa Rose
    Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Sigrid Sofia Sonia Sophia Sophie Stella Stephanie Susan Susanna
    Suzanne Sylvia Tamara Tammy Teresa Theresa Tina Tracy Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wendy Yasmin
    Yvonne Zoe
"""
_HIS = """
    Aaron Abdul Abraham Adam Adrian Ahmed Alan Albert Alberto Alejandro Alex Alexander Alfred Ali Allen Andre Andreas Andrew Andy
    Angus Anthony Antonio Arthur Barack Barry Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brendan Brian Bruce Carl Carlos
    Charles Charlie Chris Christian Christopher Chuck Colin Craig Cyril Dan Daniel Darren Dave David Dennis Derek Dick Dominic Don
    Donald Doug Douglas Duncan Earl Ed Eddie Edgar Edmund Eduardo Edward Emil Eric Erik Ernest Eugene Evan Felix Fernando Francis
    Francisco Frank Franz Fred Frederick Gary Gavin Geoffrey George Gerald Gerard Giovanni Glenn Gordon Graham Greg Gregory Gustav
    Guy Hans Harold Harry Harvey Hassan Henrik Henry Herbert Howard Hugh Hugo Ian Ibrahim Isaac Ivan Jack Jacob Jake James Jan Jason
    Javier Jeb Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joe Joel John Johnny Jon Jonas Jonathan Jorge Jose Joseph Joshua Juan
    Julian Justin Karl Keith Ken Kenneth Kevin Khalid Klaus Kurt Lars Larry Lawrence Lee Leo Leon Leonard Lewis Lloyd Louis Lucas Luis
    Luke Magnus Malcolm Marc Marco Marcus Mario Mark Martin Matt Matthew Max Michael Miguel Mike Mitch Mitt Mohammed Mohamed Muhammad
    Nathan Neil Newt Nicholas Nick Nigel Nils Noah Norman Olaf Oliver Omar Oscar Otto Patrick Paul Pedro Per Pete Peter Phil Philip
    Phillip Pierre Ralph Randy Raymond Reince Ricardo Richard Rick Rob Robert Roberto Robin Rodney Roger Roland Roman Ron Ronald Ross
    Roy Rudy Rupert Russell Ryan Sam Samuel Scott Sean Sebastian Sergei Simon Stanley Stefan Stephen Steve Steven Stuart Sven Ted
    Terry Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Tyler Victor Vincent Vladimir Walter Warren Wayne Wilhelm
    William Yusuf
"""
NAMES_OF_WOMEN = frozenset(_HERS.lower().split())
NAMES_OF_MEN = frozenset(_HIS.lower().split())
